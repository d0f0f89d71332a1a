import { allowAll } from "../access/allowAll";
import { decideTargetBlock } from "../access/decideTargetBlock";
import { effectiveAccess } from "../access/effectiveAccess";
import { MAYBE, NO, type Tri, YES } from "../logic/Tri";
import type {
  B2bSetting,
  CrossTenantAccess,
  CrossTenantAccessPartner,
  TargetConfiguration,
} from "../model/CrossTenantAccess";

/** The guests of one home tenant. */
export interface HomeTenantGuests {
  /** Null for guests whose home is no Entra tenant, or is not known. */
  homeTenantId: string | null;
  /** As a reader knows the tenant: its name, or the domain of the guests' addresses. */
  name?: string;
  /** The number of guest objects. */
  guests: number;
  /** Sign-ins in the time that the logs cover; absent where they can't be read. */
  recentSignIns?: number;
}

/** A home tenant of which the guests would be cut off. */
export interface CutTenant extends HomeTenantGuests {
  homeTenantId: string;
  /** `some`: access that is open to all now is limited to some users or applications, or can't be told to stay. */
  cut: "all" | "some";
  hasEntry: boolean;
  why: string;
  /** The entry that would keep these guests in: to add where there is none, else to merge into the one there is. */
  missingEntry: CrossTenantAccessPartner;
}

export interface BlastRadius {
  /** Most guests first. */
  cut: CutTenant[];
  guestsCut: number;
  /** Sign-ins that would be cut; null where no logs could be read. */
  recentSignInsCut: number | null;
  /** Home tenants that keep the access that they have. */
  kept: number;
  /** Guests whose home is no Entra tenant, or isn't known: what these settings do to them can't be told. */
  unknownHome: HomeTenantGuests[];
}

/**
 * Lists whom a change of the cross-tenant settings cuts off, such as a default that is tightened to deny all: home tenants
 * with guests here whose inbound B2B collaboration is open before and closed, or narrower, after.
 *
 * Follows "crossTenantAccessPolicyConfigurationDefault resource type" (Microsoft Graph v1.0).
 */
export function denyAllBlastRadius(
  before: CrossTenantAccess,
  after: CrossTenantAccess,
  guests: readonly HomeTenantGuests[],
): BlastRadius {
  const known = guests.filter((one): one is HomeTenantGuests & { homeTenantId: string } => one.homeTenantId !== null);
  const cut = known.flatMap((one) => cutOf(before, after, one) ?? []).sort((a, b) => b.guests - a.guests);
  const read = guests.some(({ recentSignIns }) => recentSignIns !== undefined);
  return {
    cut,
    guestsCut: cut.reduce((total, one) => total + one.guests, 0),
    recentSignInsCut: read ? cut.reduce((total, one) => total + (one.recentSignIns ?? 0), 0) : null,
    kept: known.length - cut.length,
    unknownHome: guests.filter(({ homeTenantId }) => homeTenantId === null),
  };
}

function cutOf(
  before: CrossTenantAccess,
  after: CrossTenantAccess,
  guests: HomeTenantGuests & { homeTenantId: string },
): CutTenant | null {
  const entry = entryOf(after, guests.homeTenantId);
  const old = effectiveAccess(before.default, entryOf(before, guests.homeTenantId)).b2bCollaborationInbound.value;
  const { value, explanation } = effectiveAccess(after.default, entry).b2bCollaborationInbound;
  const was = openness(old);
  const is = openness(value);
  // What was closed can't be cut, and what is open to all cuts nobody; a setting that stays as it is does neither.
  if (was === NO || is === YES || sameSetting(old, value)) return null;
  const missingEntry = { tenantId: entry?.tenantId ?? guests.homeTenantId, b2bCollaborationInbound: allowAll };
  return { ...guests, cut: is === NO ? "all" : "some", hasEntry: entry !== null, why: explanation, missingEntry };
}

function entryOf({ partners }: CrossTenantAccess, tenantId: string): CrossTenantAccessPartner | null {
  const id = tenantId.toLowerCase();
  return partners.find((partner) => partner.tenantId.toLowerCase() === id) ?? null;
}

/** Whether a setting is open to everyone for everything, to nobody for anything, or lies in between. */
function openness(setting: B2bSetting | null): Tri {
  if (!setting) return MAYBE;
  const decide = (a: Tri) => decideTargetBlock(setting, { userAndGroupIds: null, inApplication: () => a });
  const answers = [decide(NO), decide(YES)];
  if (answers.every((answer) => answer === YES)) return YES;
  return answers.every((answer) => answer === NO) ? NO : MAYBE;
}

function sameSetting(a: B2bSetting | null, b: B2bSetting | null): boolean {
  const half = (config: TargetConfiguration | null | undefined) =>
    [
      config?.accessType,
      ...(config?.targets ?? []).map(({ target, targetType }) => `${targetType}:${target?.toLowerCase()}`).sort(),
    ].join();
  return half(a?.usersAndGroups) === half(b?.usersAndGroups) && half(a?.applications) === half(b?.applications);
}
