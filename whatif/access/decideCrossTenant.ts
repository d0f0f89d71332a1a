import type { AppGroups } from "../apps/AppGroups";
import { and, MAYBE, NO, type Tri, YES } from "../logic/Tri";
import type { B2bSetting } from "../model/CrossTenantAccess";
import type { NoteCode } from "../model/notes";
import type { CrossTenantResult } from "../model/Outcome";
import type { ExternalUserType } from "../model/SignIn";
import { decideTargetBlock } from "./decideTargetBlock";
import type { EffectiveAccess } from "./effectiveAccess";

/** Who crosses into, or out of, this tenant, and for what. */
export interface Crossing {
  by: ExternalUserType | "outboundB2bCollaboration" | "outboundB2bDirectConnect";
  /** Ids in the person's home tenant, lower case; null when not known. */
  homeIds: ReadonlySet<string> | null;
  /** App ids asked for, lower case; null when the sign-in is not for an app. */
  resources: readonly string[] | null;
}

type Section =
  "b2bCollaborationInbound" | "b2bCollaborationOutbound" | "b2bDirectConnectInbound" | "b2bDirectConnectOutbound";

const sections: Partial<Record<Crossing["by"], Section>> = {
  b2bCollaborationGuest: "b2bCollaborationInbound",
  b2bCollaborationMember: "b2bCollaborationInbound",
  b2bDirectConnectUser: "b2bDirectConnectInbound",
  outboundB2bCollaboration: "b2bCollaborationOutbound",
  outboundB2bDirectConnect: "b2bDirectConnectOutbound",
};

/**
 * Decides whether cross-tenant access lets someone in (or out), before any conditional access: by what this tenant's
 * settings say about the other one (`here`) and, where known, what the home tenant's say about this one (`home`). Null
 * when nobody crosses.
 *
 * Follows "Authentication and Conditional Access for B2B users" and "Overview: Cross-tenant access" (Microsoft Learn).
 */
export function decideCrossTenant(
  crossing: Crossing,
  here: EffectiveAccess | null,
  home: EffectiveAccess | null,
  apps: AppGroups,
  note: (code: NoteCode) => void,
): CrossTenantResult | null {
  const section = sections[crossing.by];
  if (!section) {
    if (crossing.by === "serviceProvider") return decideServiceProvider(here, note);
    if (crossing.by === "otherExternalUser") note("otherExternalAccess");
    return null;
  }
  if (!here) {
    return { verdict: "cannotTell", section, why: "This tenant's cross-tenant access settings were not given." };
  }
  const { value, explanation } = here[section];
  const allowed = decide(value, crossing, apps);
  if (allowed !== YES) return answer(allowed, section, explanation);
  if (crossing.by === "outboundB2bCollaboration" || crossing.by === "outboundB2bDirectConnect") {
    note("outboundOnly");
    return answer(YES, section, explanation);
  }
  if (!home) {
    note("homeOutboundAssumed");
    return answer(YES, section, explanation);
  }
  const outbound = section === "b2bCollaborationInbound" ? "b2bCollaborationOutbound" : "b2bDirectConnectOutbound";
  const released = decide(home[outbound].value, crossing, apps);
  return released === YES
    ? answer(YES, section, explanation)
    : answer(released, outbound, `In the home tenant, ${home[outbound].explanation}`);
}

/** Entra ID knows a service provider's users by the partner entry that says so. */
function decideServiceProvider(here: EffectiveAccess | null, note: (code: NoteCode) => void): CrossTenantResult {
  const section = "isServiceProvider";
  if (!here)
    return { verdict: "cannotTell", section, why: "This tenant's cross-tenant access settings were not given." };
  if (!here.isServiceProvider) {
    const why = "No partner entry with isServiceProvider true makes this tenant a service provider.";
    return { verdict: "cannotTell", section, why };
  }
  note("serviceProviderAccess");
  return { verdict: "allowed", section, why: "The partner entry has isServiceProvider true." };
}

function decide(setting: B2bSetting | null, crossing: Crossing, apps: AppGroups): Tri {
  if (!setting) return MAYBE;
  let result: Tri = YES;
  for (const resource of crossing.resources ?? [null]) {
    const allowed = decideTargetBlock(setting, {
      userAndGroupIds: crossing.homeIds,
      inApplication: (target) => (resource === null ? MAYBE : apps.matches(target, resource)),
    });
    result = and(result, allowed);
  }
  return result;
}

function answer(result: Tri, section: Section, why: string): CrossTenantResult {
  const verdict = result === YES ? "allowed" : result === NO ? "blocked" : "cannotTell";
  return { verdict, section, why };
}
