import { isDeepStrictEqual } from "node:util";
import type { PlannedResources } from "../../automation/plannedResources";
import { type DeclaredTenant, describeLockout, impactOf } from "../../impact";
import { plannedState } from "../../planned/plannedState";
import type { TenantState } from "../../controls/TenantState";
import { GraphError } from "../../graph";
import { type GuestsOfTenant, surveyGroups, surveyGuests } from "../../survey";
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
  const guests: Guests = mayCutOff(before, after) ? await guestsOf(watched, signal) : {};
  const impact = impactOf({
    tenant,
    before,
    after,
    ...(guests.found ? { guests: guests.found } : {}),
    ...watchedFacts(watched),
    unread: [...watched.unread, ...found.unread],
  });
  const access = { ...accessReport(impact), unknownBlastRadius: guests.why ?? null };
  if (impact.lockout.safe) return { access };
  const message = describeLockout(impact.lockout).join("\n");
  return { access, failure: { kind: "lockout", message: `${message}\n${advice}`, resources: [] } };
}

/** Whether the plan changes who may be a guest here; only then are the guests that there are looked at. */
function mayCutOff(before: TenantState, after: TenantState): boolean {
  const settings = ({ crossTenantAccessDefault, crossTenantAccessPartners = [] }: TenantState) => [
    crossTenantAccessDefault?.b2bCollaborationInbound,
    ...crossTenantAccessPartners.map((one) => [one.tenantId, one.b2bCollaborationInbound]),
  ];
  return !isDeepStrictEqual(settings(before), settings(after));
}

interface Guests {
  found?: GuestsOfTenant[];
  why?: string;
}

async function guestsOf({ graph }: WatchedTenant, signal?: AbortSignal): Promise<Guests> {
  try {
    return { found: await surveyGuests(graph, new Date(), signal) };
  } catch (error) {
    if (!(error instanceof GraphError) || error.kind === "cancelled") throw error;
    return { why: error.message };
  }
}

const advice =
  "Nothing was changed. Change the plan, or say in the tenant file who is meant to be shut out, and why " +
  "(lockout.expectBlocked); see docs/whatif.md.";

const watchedFacts = ({ deployer, memberships }: WatchedTenant) => ({ memberships, ...(deployer ? { deployer } : {}) });
