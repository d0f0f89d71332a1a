import { kinds } from "../kinds";
import { Claims } from "../provider/Claims";
import { diff, read } from "../provider/lifecycle";
import { type Context } from "../provider/lifecycle/context";
import { ObjectReader } from "../provider/ObjectReader";
import { sleep } from "../provider/sleep";
import { type TenantSession } from "../provider/TenantSession";
import { type RecordedResource } from "./RecordedStack";
import { type Live, type Scanner } from "./Scanner";
import { silent } from "./silent";

/** Reads our own kinds as the `entra` provider does in a refresh: by the same lists and batches, compared by meaning. */
export class EntraScanner implements Scanner {
  private readonly context: Context;

  constructor(session: TenantSession) {
    this.context = { session, reader: new ObjectReader(session), claims: new Claims(), sleep };
  }

  static covers = (type: string): boolean => kinds.some(({ name }) => type === `entra:index:${name}`);

  async scan(resource: RecordedResource, signal: AbortSignal): Promise<Live | undefined> {
    const { urn, type, id, inputs, outputs } = resource;
    const kind = kinds.find(({ name }) => type === `entra:index:${name}`)!;
    const request = { urn, type, name: urn, secrets: new Set<string>() };
    const found = await read(kind, { ...request, id, inputs, outputs }, this.context, { signal, log: silent });
    if (!found) return undefined;
    const compared = { id, oldInputs: found.inputs, oldOutputs: found.outputs, inputs, ignoreChanges: [] };
    const { changes } = diff(kind, { ...request, ...compared }, silent);
    const changed = Object.entries(changes).map(([path, { replace }]) => ({ path, replaces: replace === true }));
    return { outputs: found.outputs, declared: inputs, changed };
  }
}
