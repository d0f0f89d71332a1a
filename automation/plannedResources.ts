import type { EngineEvent, OpType, StepEventMetadata, StepEventStateMetadata } from "@pulumi/pulumi/automation";
import type { PlannedResource } from "../planned/PlannedResource";
import { unknownValue } from "../planned/unknownValue";

/** What an update would leave, and what it would delete, as the engine planned it. */
export interface PlannedResources {
  resources: PlannedResource[];
  /** In the state that Pulumi has of them; a resource that is replaced is among both. */
  removed: PlannedResource[];
}

/** Steps after which a resource is there as the program declares it. */
const keeping: ReadonlySet<OpType> = new Set<OpType>([
  "same",
  "create",
  "update",
  "import",
  "replace",
  "create-replacement",
  "import-replacement",
]);
const removing: ReadonlySet<OpType> = new Set<OpType>(["delete", "delete-replaced"]);

/** How the engine writes a value that it doesn't know before an update. */
const engineUnknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/**
 * Reads from the events of a preview what an update would leave. The steps of a replacement tell of one resource several
 * times; the last word counts, and its earlier object is removed.
 */
export function plannedResources(events: readonly EngineEvent[]): PlannedResources {
  const steps = events.flatMap(({ resourcePreEvent }) => resourcePreEvent?.metadata ?? []);
  const resources = new Map<string, PlannedResource>();
  const removed = new Map<string, PlannedResource>();
  for (const step of steps) {
    const isReplaced = step.op.endsWith("replacement") || step.op === "replace";
    // Before an update only the earlier state has the id; the object of a replacement has none yet.
    const id = isReplaced ? undefined : step.new?.id || step.old?.id;
    if (keeping.has(step.op) && step.new) resources.set(step.urn, resourceOf(step, step.new, id));
    if ((removing.has(step.op) || isReplaced) && step.old)
      removed.set(step.urn, resourceOf(step, step.old, step.old.id));
  }
  return { resources: [...resources.values()], removed: [...removed.values()] };
}

function resourceOf({ urn, type }: StepEventMetadata, state: StepEventStateMetadata, id?: string): PlannedResource {
  return {
    urn,
    type,
    ...(id && id !== engineUnknown ? { id } : {}),
    inputs: marked(state.inputs ?? {}),
    outputs: marked(state.outputs ?? {}),
  };
}

const marked = (values: Record<string, unknown>): Record<string, unknown> => withMarks(values) as typeof values;

function withMarks(value: unknown): unknown {
  if (value === engineUnknown) return unknownValue;
  if (Array.isArray(value)) return value.map(withMarks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withMarks(held)]));
}
