import type { TenantState } from "../controls/TenantState";
import { azureNativeTypes } from "./azureNative";
import { azureadTypes } from "./azuread";
import { entraTypes } from "./entra";
import type { PlannedResource } from "./PlannedResource";
import type { Draft, PlannedType } from "./PlannedType";
import { unknownPaths } from "./unknownValue";

/** What a plan would leave in a tenant. */
export interface PlannedState {
  state: TenantState;
  /** What isn't known before the update, or what Graph would make of it: each a resource and a path in its inputs. */
  unknowns: { urn: string; path: string }[];
}

const types: ReadonlyMap<string, PlannedType> = new Map([...entraTypes, ...azureadTypes, ...azureNativeTypes]);

/**
 * Tells what a plan would leave in a tenant: the resources' inputs laid over the tenant as it is. What a program doesn't
 * declare stays as it is in `base`, as it isn't managed; so do objects that no resource is about.
 *
 * A part that `base` doesn't hold has after this what is planned of it and nothing else, so whoever takes a list for whole
 * must have read it. Values that Graph would fill in by itself are not made up.
 *
 * @param removed Resources that the plan deletes, or replaces: what is left then depends on their `onDestroy`.
 */
export function plannedState(
  base: TenantState,
  resources: readonly PlannedResource[],
  removed: readonly PlannedResource[] = [],
): PlannedState {
  const draft: Draft = { ...base };
  const unknowns: PlannedState["unknowns"] = [];
  const carryOut = (step: "apply" | "remove", resource: PlannedResource): void => {
    const open = types.get(resource.type)?.[step](draft, resource) ?? [];
    unknowns.push(...open.map((path) => ({ urn: resource.urn, path })));
  };
  for (const resource of removed) carryOut("remove", resource);
  for (const resource of resources) {
    if (!types.has(resource.type)) continue;
    unknowns.push(...unknownPaths(resource.inputs).map((path) => ({ urn: resource.urn, path })));
    carryOut("apply", resource);
  }
  return { state: draft, unknowns };
}
