import type { TenantState } from "../controls/TenantState";
import type { PlannedResource } from "./PlannedResource";

/** A tenant's state while a plan is laid over it. Its parts are replaced, never changed in place. */
export type Draft = { -readonly [Part in keyof TenantState]: TenantState[Part] };

/** What one part of the state is a list of. */
export type Item<Part extends keyof TenantState> =
  NonNullable<TenantState[Part]> extends readonly (infer Element)[] ? Element : never;

/** What resources of one type do to a tenant. */
export interface PlannedType {
  /** Leaves the object as the plan would. Returns paths of what can't be foretold besides the unknown inputs. */
  apply(draft: Draft, resource: PlannedResource): readonly string[] | void;
  /** Leaves what is there once the resource is gone from the program. */
  remove(draft: Draft, resource: PlannedResource): readonly string[] | void;
}
