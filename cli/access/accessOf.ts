import type { PlannedResources } from "../../automation/plannedResources";
import { type DeclaredTenant, describeLockout, impactOf } from "../../impact";
import { plannedState } from "../../planned/plannedState";
import { surveyGroups } from "../../survey";
import { type Access } from "../report/access/model";
import { type Failure } from "../report/model";
import { accessReport } from "./accessReport";
import { groupsToCome } from "./groupsToCome";
import type { WatchedTenant } from "../../watch/watchTenant";

/** What a plan does to sign-ins, as a report tells it, and why it is refused if it is. */
export interface TenantAccess {
  access: Access;
  failure?: Failure;
}

/** Works out what a plan does to the people who sign in to a tenant; a plan that may lock somebody out is a failure. */
export async function accessOf(
  tenant: DeclaredTenant,
  watched: WatchedTenant,
  { resources, removed }: PlannedResources,
  signal?: AbortSignal,
): Promise<TenantAccess> {
  const { state: planned } = plannedState(watched.state, resources, removed);
  const found = await surveyGroups(watched.graph, groupsToCome(watched.state, planned), [], signal);
  const before = { ...watched.state, groups: [...(watched.state.groups ?? []), ...found.groups] };
  const { state: after } = plannedState(before, resources, removed);
  const impact = impactOf({
    tenant,
    before,
    after,
    ...watchedFacts(watched),
    unread: [...watched.unread, ...found.unread],
  });
  const access = accessReport(impact);
  if (impact.lockout.safe) return { access };
  const message = describeLockout(impact.lockout).join("\n");
  return { access, failure: { kind: "lockout", message: `${message}\n${advice}`, resources: [] } };
}

const advice =
  "Nothing was changed. Change the plan, or say in the tenant file who is meant to be shut out, and why " +
  "(lockout.expectBlocked); see docs/whatif.md.";

const watchedFacts = ({ deployer, memberships }: WatchedTenant) => ({ memberships, ...(deployer ? { deployer } : {}) });
