import { isDeepStrictEqual } from "node:util";
import type { EngineEvent, StepEventMetadata, StepEventStateMetadata } from "@pulumi/pulumi/automation";
import { changesFrom, nameOf, type PropertyChange, type ResourceChange } from "./changes";
import { parsePropertyPath, valueAt } from "./propertyPath";
import { type ServedControls, servedControls } from "./servedControls";

/**
 * Where a difference comes from: the program declares something else than before, the tenant was changed behind Pulumi's
 * back ("drift"), or both.
 */
export type Origin = "program" | "drift" | "both";

/** One property that is not as recorded, or is not going to stay as it is. A value that is absent is not set. */
export interface PropertyDifference {
  path: string;
  origin: Origin;
  /** As Pulumi last wrote or read it. */
  recorded?: unknown;
  /** As it is in the tenant now. */
  live?: unknown;
  /** As an update would make it; the same as `live` when it would leave it alone. */
  declared?: unknown;
  /** Whether an update would change it. */
  planned: boolean;
  /** Whether its change replaces the whole resource. */
  replaces: boolean;
}

/** One resource that differs. */
export interface ResourceDifference {
  urn: string;
  /** Type token, such as `entra:index:CrossTenantAccessDefault`. */
  type: string;
  /** The name given to the resource in the program. */
  name: string;
  /** What an update would do to it; "none" when the difference is only to what was recorded. */
  op: string;
  origin: Origin;
  /** Whether it was deleted in the tenant behind Pulumi's back. */
  isGone: boolean;
  properties: PropertyDifference[];
  /** Ids of the controls that it serves; absent where no component of the baseline says so. */
  controls?: string[];
}

/**
 * Reads from the events of a preview with refresh what differs, and tells what the program changes from what was changed
 * behind Pulumi's back.
 *
 * Such a preview first reads every resource: the event that ends a "refresh" step holds the recorded state as `old`, the
 * tenant's as `new` (null when it is gone), and their differences as the provider sees them. The steps planned after that
 * compare the tenant's state with the program. The program has changed a property when its input isn't the recorded one.
 */
export function differencesFrom(events: readonly EngineEvent[]): ResourceDifference[] {
  const refreshed = new Map(events.flatMap(refreshOf).map((step) => [step.urn, step]));
  const planned = byUrn(changesFrom(events));
  const found = [...planned.values()].map((change) => plannedDifference(change, refreshed.get(change.urn)));
  for (const step of refreshed.values()) {
    if (!planned.has(step.urn) && (isGone(step) || driftPaths(step).length > 0)) found.push(settledDifference(step));
  }
  const controls = servedControls(events.flatMap(componentStates));
  return found.map((difference) => withControls(difference, controls));
}

/** Adds the controls that a resource serves. */
export function withControls(difference: ResourceDifference, controls: ServedControls): ResourceDifference {
  const served = controls.get(difference.name);
  return served ? { ...difference, controls: [...served] } : difference;
}

/** Components as they are and, of a resource that the program no longer has, as they were. */
const componentStates = ({ resOutputsEvent }: EngineEvent): StepEventStateMetadata[] => {
  const { old, new: current } = resOutputsEvent?.metadata ?? {};
  return [old, current].filter((state) => state !== undefined && state !== null);
};

const refreshOf = ({ resOutputsEvent }: EngineEvent): StepEventMetadata[] =>
  resOutputsEvent?.metadata.op === "refresh" ? [resOutputsEvent.metadata] : [];

const isGone = (step: StepEventMetadata): boolean => Boolean(step.old && !step.new);

/** A replacement is several steps on one resource; it is one difference. */
function byUrn(changes: readonly ResourceChange[]): Map<string, ResourceChange> {
  const merged = new Map<string, ResourceChange>();
  for (const change of changes) {
    const before = merged.get(change.urn);
    if (!before) merged.set(change.urn, change);
    else {
      const properties = before.properties.length > 0 ? before.properties : change.properties;
      merged.set(change.urn, { ...before, op: "replace", properties });
    }
  }
  return merged;
}

function plannedDifference(change: ResourceChange, step?: StepEventMetadata): ResourceDifference {
  const { urn, type, name, op } = change;
  const drifted = step ? driftPaths(step) : [];
  const properties = change.properties.map((property) => plannedProperty(property, step, drifted));
  const left = drifted.filter((path) => !properties.some((property) => overlap(property.path, path)));
  if (step) properties.push(...left.map((path) => settledProperty(step, path)));
  const gone = step !== undefined && isGone(step);
  const origin = gone && properties.length === 0 ? "drift" : originOf(properties);
  return { urn, type, name, op, origin, isGone: gone, properties };
}

function plannedProperty(
  { path, before, after, replaces }: PropertyChange,
  step: StepEventMetadata | undefined,
  drifted: readonly string[],
): PropertyDifference {
  const rest = { path, live: before, declared: after, planned: true, replaces };
  if (!step || !drifted.some((other) => overlap(other, path))) return { ...rest, origin: "program", recorded: before };
  const isUnchanged = isDeepStrictEqual(valueAt(step.old?.inputs, path), after);
  return { ...rest, origin: isUnchanged ? "drift" : "both", recorded: recordedAt(step, path) };
}

/** What drifted to where the program leaves it: there is nothing to do but to record it. */
function settledDifference(step: StepEventMetadata): ResourceDifference {
  const properties = isGone(step) ? [] : driftPaths(step).map((path) => settledProperty(step, path));
  const { urn, type } = step;
  return { urn, type, name: nameOf(urn), op: "none", origin: "drift", isGone: isGone(step), properties };
}

function settledProperty(step: StepEventMetadata, path: string): PropertyDifference {
  const live = valueAt(step.new?.outputs, path);
  const recorded = recordedAt(step, path);
  return { path, origin: "drift", recorded, live, declared: live, planned: false, replaces: false };
}

const recordedAt = (step: StepEventMetadata, path: string): unknown => valueAt(step.old?.outputs, path);

/** The properties that the provider found changed in the tenant; only the topmost ones when it tells no more. */
function driftPaths(step: StepEventMetadata): string[] {
  const detailed = Object.keys(step.detailedDiff ?? {});
  return detailed.length > 0 ? detailed : (step.diffs ?? []);
}

/** Whether two property paths name the same value, or one a part of the other. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [parsePropertyPath(one), parsePropertyPath(other)];
  return a.slice(0, b.length).every((key, index) => key === b[index]);
}

function originOf(properties: readonly PropertyDifference[]): Origin {
  const origins = new Set(properties.map(({ origin }) => origin));
  if (origins.size === 0) return "program";
  return origins.size === 1 ? [...origins][0]! : "both";
}
