import { type PropertyDifference, type ResourceDifference } from "../automation/differences";
import { valueAt } from "../automation/propertyPath";
import { nameOf } from "../automation/changes";
import { type RecordedResource } from "./RecordedStack";

/** Reads resources of one package from a tenant. */
export interface Scanner {
  /** The state in the tenant and the paths at which it isn't as declared; undefined when the object is gone. */
  scan(resource: RecordedResource, signal: AbortSignal): Promise<Live | undefined>;
}

/** A resource as it is in the tenant. */
export interface Live {
  outputs: Record<string, unknown>;
  /** What an update with the program of the last one would make it. */
  declared: Record<string, unknown>;
  /** Property paths, as the engine writes them. */
  changed: readonly { path: string; replaces: boolean }[];
}

/** Tells of a resource in the words of a preview; undefined when it is as recorded. */
export function differenceOf(resource: RecordedResource, live: Live | undefined): ResourceDifference | undefined {
  const { urn, type } = resource;
  const common = { urn, type, name: nameOf(urn), origin: "drift" as const };
  if (!live) return { ...common, op: "create", isGone: true, properties: [] };
  if (live.changed.length === 0) return undefined;
  const properties = live.changed.map(({ path, replaces }): PropertyDifference => {
    const [recorded, now, declared] = [resource.outputs, live.outputs, live.declared].map((at) => valueAt(at, path));
    return { path, origin: "drift", recorded, live: now, declared, planned: true, replaces };
  });
  const op = properties.some(({ replaces }) => replaces) ? "replace" : "update";
  return { ...common, op, isGone: false, properties };
}
