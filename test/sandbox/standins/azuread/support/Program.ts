import { AzureadStandin } from "../../../../../sandbox/standins/azuread/AzureadStandin";
import { type Clock } from "../../../../../sandbox/standins/azuread/client/Clock";
import { type PropertyMap } from "../../../../../provider/rpc";
import { type EchoGraph } from "./EchoGraph";

/** A clock on which every pause is over at once, and counted. */
export class FastClock implements Clock {
  time = Date.parse("2026-11-22T00:00:00Z");
  readonly pauses: number[] = [];

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (this.pauses.length > 1000) throw new Error("nothing ends this wait");
    signal?.throwIfAborted();
    this.pauses.push(milliseconds);
    this.time += milliseconds;
  }
}

export const settings = {
  metadataHost: "127.0.0.1:8443",
  tenantId: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70",
  clientId: "b6f0c2de-4a1b-4f7e-9d55-0c8f6e2a7b31",
  clientSecret: "sandbox-only-secret",
};

/** A program of one resource, run on the stand-in step by step as the engine runs it. */
export class Program {
  readonly messages: string[] = [];
  readonly clock = new FastClock();
  id = "";
  inputs: PropertyMap = {};
  outputs: PropertyMap = {};
  private readonly standin: AzureadStandin;
  private readonly operation = {
    signal: new AbortController().signal,
    log: { debug: () => {}, info: (message: string) => this.messages.push(message), warn: () => {} },
  };

  constructor(
    private readonly token: string,
    graph: EchoGraph,
    environment: Record<string, string> = {},
  ) {
    this.standin = new AzureadStandin({ send: graph.send, clock: this.clock, environment });
  }

  /** The reasons for which the inputs are refused before anything is sent. */
  async problems(inputs: PropertyMap): Promise<string[]> {
    const { failures = [] } = await this.standin.check({ ...this.subject, oldInputs: {}, inputs });
    return failures.map(({ reason }) => reason);
  }

  async preview(inputs: PropertyMap): Promise<PropertyMap> {
    return (await this.standin.create({ ...this.subject, inputs, preview: true }, this.operation)).outputs;
  }

  /** Makes the object. @throws whatever the stand-in reports. */
  async create(inputs: PropertyMap): Promise<void> {
    await this.configure();
    this.inputs = inputs;
    const created = await this.standin.create({ ...this.subject, inputs, preview: false }, this.operation);
    [this.id, this.outputs] = [created.id, created.outputs];
  }

  /** What a preview of the inputs shows: path → "update", or "update (replace)". */
  async changes(inputs: PropertyMap = this.inputs): Promise<Record<string, string>> {
    const { changes } = await this.standin.diff({ ...this.existing, inputs });
    return Object.fromEntries(
      Object.entries(changes).map(([path, { kind, replace }]) => [path, replace ? `${kind} (replace)` : kind]),
    );
  }

  async previewUpdate(inputs: PropertyMap): Promise<PropertyMap> {
    return (await this.standin.update({ ...this.existing, inputs, preview: true }, this.operation)).outputs;
  }

  async update(inputs: PropertyMap): Promise<void> {
    const updated = await this.standin.update({ ...this.existing, inputs, preview: false }, this.operation);
    [this.inputs, this.outputs] = [inputs, updated.outputs];
  }

  /** Reads the object again; false when it is gone. */
  async refresh(): Promise<boolean> {
    const { id, inputs, outputs } = this;
    const found = await this.standin.read({ ...this.subject, id, inputs, outputs }, this.operation);
    if (found) [this.id, this.inputs, this.outputs] = [found.id, found.inputs, found.outputs];
    return found !== undefined;
  }

  async import(id: string): Promise<void> {
    await this.configure();
    [this.id, this.inputs, this.outputs] = [id, {}, {}];
    if (!(await this.refresh())) throw new Error("not found");
  }

  async delete(): Promise<void> {
    const { id, inputs, outputs } = this;
    await this.standin.delete({ ...this.subject, id, inputs, outputs }, this.operation);
  }

  async configure(config: PropertyMap = settings): Promise<void> {
    await this.standin.configure({ config, secrets: new Set() }, this.operation);
  }

  private get subject() {
    return { urn: `urn:pulumi:s::p::${this.token}::it`, type: this.token, name: "it", secrets: new Set<string>() };
  }

  private get existing() {
    return { ...this.subject, id: this.id, oldInputs: this.inputs, oldOutputs: this.outputs, ignoreChanges: [] };
  }
}
