import { EntraProvider } from "../../provider/EntraProvider";
import type { CheckFailure, DiffResult, Operation, PropertyMap, ReadResult } from "../../provider/rpc";
import type { FakeGraph } from "./FakeGraph";

/** What the provider said while it worked. */
export interface Said {
  info: string[];
  warnings: string[];
}

/**
 * One resource, taken through its life as the engine does it: check, diff, then create or update; refresh; delete. Its
 * state is kept as the engine keeps it, through JSON.
 */
export class OneResource {
  id: string | undefined;
  inputs: PropertyMap = {};
  outputs: PropertyMap = {};
  readonly said: Said = { info: [], warnings: [] };
  secrets: ReadonlySet<string> = new Set();
  signal = new AbortController().signal;

  constructor(
    readonly kind: string,
    private provider: EntraProvider,
    readonly name = "it",
  ) {}

  /** Another process of the provider on the same state, as in the next run of the engine. */
  continueWith(provider: EntraProvider): this {
    this.provider = provider;
    return this;
  }

  async check(inputs: PropertyMap): Promise<{ inputs: PropertyMap; failures: CheckFailure[] }> {
    const result = await this.provider.check({ ...this.subject, oldInputs: this.inputs, inputs });
    return { inputs: result.inputs, failures: result.failures ?? [] };
  }

  async diff(inputs: PropertyMap): Promise<DiffResult> {
    const checked = await this.check(inputs);
    return this.provider.diff(this.change(checked.inputs), this.operation);
  }

  /** What `pulumi up` does. Returns the paths that the plan would show. */
  async up(declared: PropertyMap): Promise<string[]> {
    const { inputs, failures } = await this.check(declared);
    if (failures.length > 0)
      throw new Error(failures.map(({ property, reason }) => `${property}: ${reason}`).join("\n"));
    if (this.id === undefined) {
      const request = { ...this.subject, inputs, preview: false };
      const created = await this.provider.create(request, this.operation);
      this.store(created.id, inputs, created.outputs);
      return ["create"];
    }
    const { changes } = await this.provider.diff(this.change(inputs), this.operation);
    const paths = Object.keys(changes);
    if (paths.length > 0) {
      const updated = await this.provider.update({ ...this.change(inputs), preview: false }, this.operation);
      this.store(this.id, inputs, updated.outputs);
    } else {
      this.store(this.id, inputs, this.outputs);
    }
    return paths;
  }

  async refresh(): Promise<ReadResult> {
    const { inputs, outputs } = this;
    const result = await this.provider.read({ ...this.subject, id: this.id!, inputs, outputs }, this.operation);
    if (result) this.store(result.id, result.inputs, result.outputs);
    else this.id = undefined;
    return result;
  }

  async importAs(id: string): Promise<ReadResult> {
    const result = await this.provider.read({ ...this.subject, id, inputs: {}, outputs: {} }, this.operation);
    if (result) this.store(result.id, result.inputs, result.outputs);
    return result;
  }

  async destroy(): Promise<void> {
    const { inputs, outputs } = this;
    await this.provider.delete({ ...this.subject, id: this.id!, inputs, outputs }, this.operation);
    this.id = undefined;
  }

  get operation(): Operation {
    const { info, warnings } = this.said;
    return {
      signal: this.signal,
      log: { debug: () => undefined, info: (text) => info.push(text), warn: (text) => warnings.push(text) },
    };
  }

  private get subject() {
    const type = `entra:index:${this.kind}`;
    return { urn: `urn:pulumi:test::test::${type}::${this.name}`, type, name: this.name, secrets: this.secrets };
  }

  private change(inputs: PropertyMap) {
    const { inputs: oldInputs, outputs: oldOutputs } = this;
    return { ...this.subject, id: this.id!, inputs, oldInputs, oldOutputs, ignoreChanges: [] };
  }

  private store(id: string, inputs: PropertyMap, outputs: PropertyMap): void {
    this.id = id;
    this.inputs = structuredClone(inputs);
    this.outputs = JSON.parse(JSON.stringify(outputs)) as PropertyMap;
  }
}

/** A configured provider on a fake tenant, as in a process of its own. It does not really wait, only yields. */
export async function providerOn(graph: FakeGraph, tenantId = graph.tenantId): Promise<EntraProvider> {
  let waits = 0;
  const sleep = async (_: number, signal: AbortSignal) => {
    if (++waits > 500) throw new Error("The provider waits for what does not happen.");
    await new Promise(setImmediate);
    signal.throwIfAborted();
  };
  const provider = new EntraProvider("0.0.0", { connect: async () => graph.client, sleep });
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
  const operation = { signal: new AbortController().signal, log };
  await provider.configure({ config: { tenantId }, secrets: new Set() }, operation);
  return provider;
}
