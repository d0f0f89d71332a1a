import { setMaxListeners } from "node:events";
import { type ResourceDifference, withControls } from "../automation/differences";
import { nameOf } from "../automation/changes";
import { GraphError } from "../graph";
import { connectToGraph } from "../provider/connectToGraph";
import { ProviderError } from "../provider/ProviderError";
import { type Connect, TenantSession } from "../provider/TenantSession";
import { version } from "../provider/version";
import { ShapeError } from "../azureadShapes/ShapeError";
import { AzureadScanner } from "./AzureadScanner";
import { EntraScanner } from "./EntraScanner";
import { type RecordedResource, type RecordedStack } from "./RecordedStack";
import { differenceOf, type Scanner } from "./Scanner";
import { silent } from "./silent";
import { withoutSecrets } from "./withoutSecrets";

/** What a scan of one stack found. */
export interface ScanResult {
  /** Resources that aren't as recorded. When there are failures there may be more. */
  differences: ResourceDifference[];
  /** Resources that could not be read: they are neither the same nor different. */
  failures: { resource: string; message: string }[];
  /** What the scan does not cover. */
  warnings: string[];
}

export interface ScanOptions {
  /** The tenant that the stack is of, where its file says: used where a provider's own configuration names none. */
  tenantId?: string;
  signal: AbortSignal;
  /** Makes the client of a tenant; replaced in tests. */
  connect?: Connect;
}

/**
 * Compares what is recorded of a stack with its tenant. It reads by lists and batches, starts no engine, and never writes.
 * A resource is compared with the inputs of the last update, so that what it finds is what a preview of an unchanged
 * program would find.
 */
export async function scanStack(stack: RecordedStack, options: ScanOptions): Promise<ScanResult> {
  // Each read of a resource listens to it.
  setMaxListeners(0, options.signal);
  const result: ScanResult = { differences: [], failures: [], warnings: [] };
  const scannerOf = scanners(stack, options);
  const left = new Map<string, number>();
  await Promise.all(
    stack.resources.map(async (recorded) => {
      const scanner = scannerOf(recorded);
      if (!scanner) return void left.set(recorded.type, (left.get(recorded.type) ?? 0) + 1);
      const { resource, hidden } = comparable(recorded);
      if (hidden.length > 0) result.warnings.push(encrypted(recorded, hidden));
      try {
        const difference = differenceOf(resource, await scanner.scan(resource, options.signal));
        if (difference) result.differences.push(withControls(difference, stack.controls));
      } catch (error) {
        if (!isExpected(error)) throw error;
        result.failures.push({ resource: nameOf(recorded.urn), message: error.message });
      }
    }),
  );
  for (const [type, count] of left) result.warnings.push(`Not looked at: ${count} of ${type}; preview shows them.`);
  if (stack.isInterrupted) result.warnings.push(cutOff);
  return inOrder(result);
}

/** One scanner of each package for each provider configuration, so that a tenant is signed in to once. */
function scanners({ providers }: RecordedStack, { tenantId, connect = connectToGraph(version, silent) }: ScanOptions) {
  const sessions = new Map<string, { entra: EntraScanner; azuread: AzureadScanner }>();
  return ({ type, provider }: RecordedResource): Scanner | undefined => {
    const isEntra = EntraScanner.covers(type);
    if (!isEntra && !AzureadScanner.covers(type)) return undefined;
    const config = { ...(tenantId ? { tenantId } : {}), ...withoutSecrets(providers.get(provider) ?? {}).values };
    delete (config as Record<string, unknown>).version;
    const key = JSON.stringify(Object.entries(config).sort());
    let session = sessions.get(key);
    if (!session) {
      const signedIn = new TenantSession(config, connect);
      session = { entra: new EntraScanner(signedIn), azuread: new AzureadScanner(signedIn) };
      sessions.set(key, session);
    }
    return isEntra ? session.entra : session.azuread;
  };
}

function comparable(recorded: RecordedResource): { resource: RecordedResource; hidden: string[] } {
  const inputs = withoutSecrets(recorded.inputs);
  const outputs = withoutSecrets(recorded.outputs);
  const hidden = new Set([...inputs.hidden, ...outputs.hidden.filter((name) => name !== "priorValues")]);
  return { resource: { ...recorded, inputs: inputs.values, outputs: outputs.values }, hidden: [...hidden] };
}

const encrypted = ({ urn }: RecordedResource, hidden: readonly string[]): string =>
  `${nameOf(urn)}: ${hidden.join(", ")} not compared, because the state holds it encrypted; preview shows it.`;

const cutOff = "The last update was cut off, so the record may be behind the tenant: run pulumi refresh.";

/** Failures that say all there is to say; anything else is a bug. */
const isExpected = (error: unknown): error is Error =>
  error instanceof GraphError || error instanceof ProviderError || error instanceof ShapeError;

function inOrder(result: ScanResult): ScanResult {
  result.differences.sort((a, b) => (a.urn < b.urn ? -1 : 1));
  result.failures.sort((a, b) => (a.resource < b.resource ? -1 : 1));
  result.warnings.sort();
  return result;
}
