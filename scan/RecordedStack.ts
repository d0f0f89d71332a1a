import { type ServedControls, servedControls } from "../automation/servedControls";
import { ScanError } from "./ScanError";

/** A resource as the last update or refresh recorded it. */
export interface RecordedResource {
  urn: string;
  /** Type token, such as `entra:index:CrossTenantAccessDefault`. */
  type: string;
  id: string;
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
  /** URN of its provider. */
  provider: string;
}

/** What a backend keeps of a stack, as far as a scan needs it. */
export interface RecordedStack {
  /** Resources that live in the cloud, those that wait to be deleted left out. */
  resources: RecordedResource[];
  /** The configuration of each provider, by its URN. */
  providers: ReadonlyMap<string, Record<string, unknown>>;
  /** The controls that the resources serve. */
  controls: ServedControls;
  /** Whether an update was cut off, so that the record may not be what is there. */
  isInterrupted: boolean;
}

interface Entry {
  urn?: unknown;
  type?: unknown;
  id?: unknown;
  custom?: unknown;
  delete?: unknown;
  inputs?: Record<string, unknown>;
  outputs?: Record<string, unknown>;
  provider?: unknown;
}

interface Deployment {
  resources?: Entry[] | null;
  pending_operations?: unknown[] | null;
}

/**
 * Reads a state file of a backend in a folder or a bucket (`.pulumi/stacks/<project>/<stack>.json`), or what
 * `pulumi stack export` prints.
 *
 * @param source where the text is from, for the error
 * @throws ScanError when it is neither
 */
export function readRecordedStack(text: string, source: string): RecordedStack {
  const { resources, pending_operations: pending } = deploymentIn(text, source);
  const entries = (resources ?? []).filter((entry) => entry.custom === true && entry.delete !== true);
  const isProvider = ({ type }: Entry): boolean => String(type).startsWith("pulumi:providers:");
  return {
    resources: entries.filter((entry) => !isProvider(entry)).map(recorded),
    providers: new Map(entries.filter(isProvider).map((entry) => [String(entry.urn), entry.inputs ?? {}])),
    controls: servedControls((resources ?? []).map(({ type, outputs }) => ({ type: String(type), outputs }))),
    isInterrupted: (pending ?? []).length > 0,
  };
}

function deploymentIn(text: string, source: string): Deployment {
  let found: { deployment?: unknown; checkpoint?: { latest?: unknown } };
  try {
    found = (JSON.parse(text) ?? {}) as typeof found;
  } catch (error) {
    throw unusable(source, (error as Error).message);
  }
  const deployment = found.deployment ?? found.checkpoint?.latest ?? (found.checkpoint ? {} : undefined);
  if (typeof deployment !== "object" || deployment === null) throw unusable(source, "no deployment in it");
  return deployment;
}

const unusable = (source: string, found: string): ScanError =>
  new ScanError(
    `${source}: found no state of a stack (${found}); expected what Pulumi writes. ` +
      `Nothing was changed. Look at it with "pulumi stack export", and restore a backup if it is damaged.`,
  );

function recorded({ urn, type, id, inputs, outputs, provider }: Entry): RecordedResource {
  return {
    urn: String(urn),
    type: String(type),
    id: String(id ?? ""),
    inputs: inputs ?? {},
    outputs: outputs ?? {},
    // `<urn>::<id>` of the provider.
    provider: String(provider ?? "").replace(/::[^:]*$/, ""),
  };
}
