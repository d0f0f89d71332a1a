import { allowAll } from "../access/allowAll";
import { distinct } from "../circumstances/distinct";
import { compile } from "../compile";
import type { ConditionalAccessPolicy } from "../model/ConditionalAccessPolicy";
import type { TenantFacts } from "../model/TenantFacts";
import { editFacts, editPolicy } from "./applyEdits";
import { circumstancesOf } from "./circumstancesOf";
import { exclusionOf } from "./exclude";
import type { Repair } from "./LockoutProof";
import type { LockoutSubject } from "./LockoutSubject";
import type { AllowInboundEdit, PolicyEdit, RepairEdit, TrustInboundEdit } from "./RepairEdit";
import { type BlockedRoute, CROSS_TENANT, searchRoutes } from "./searchRoutes";
import { smallestCover } from "./smallestCover";

/**
 * The fewest single changes that give a subject its way back: trust in what was done at home, which weakens no policy,
 * where that alone does it; else an exclusion where the policy's lists can hold it, else report-only. Each is tried out
 * before it is offered. Null when none of this would help.
 */
export function repairOf(
  subject: LockoutSubject,
  policies: readonly ConditionalAccessPolicy[],
  facts: TenantFacts,
  closed: readonly (readonly BlockedRoute[])[],
): Repair | null {
  const trust = trustInbound(subject);
  if (trust && reopens(subject, policies, facts, [], [trust])) return { edits: [trust], smallest: true };
  const allow = allowInbound(subject);
  const alternatives = closed.map((blocked) =>
    blocked.map(({ closers }) => closers).filter((closers) => allow !== null || !closers.has(CROSS_TENANT)),
  );
  // Most circumstances are closed by the same policies.
  const different = distinct(alternatives, (sets) =>
    sets
      .map((set) => [...set].sort().join())
      .sort()
      .join(";"),
  );
  const cover = smallestCover(different);
  if (!cover) return null;
  const positions = [...cover.chosen].filter((position) => position !== CROSS_TENANT).sort((a, b) => a - b);
  const inbound = cover.chosen.has(CROSS_TENANT) ? [allow!] : [];
  const excluding = positions.map((position) => ({ position, edit: exclude(subject, policies[position]!, position) }));
  const reporting = positions.map((position) => ({ position, edit: reportOnly(policies[position]!, position) }));
  for (const edits of [excluding, reporting]) {
    if (reopens(subject, policies, facts, edits, inbound)) {
      return { edits: [...edits.map(({ edit }): RepairEdit => edit), ...inbound], smallest: cover.smallest };
    }
  }
  return null;
}

interface Edited {
  position: number;
  edit: PolicyEdit;
}

function reopens(
  subject: LockoutSubject,
  policies: readonly ConditionalAccessPolicy[],
  facts: TenantFacts,
  edits: readonly Edited[],
  inbound: readonly (AllowInboundEdit | TrustInboundEdit)[],
): boolean {
  const edited = [...policies];
  for (const { position, edit } of edits) edited[position] = editPolicy(policies[position]!, edit);
  const evaluator = compile(edited, inbound.reduce(editFacts, facts));
  return circumstancesOf(subject, evaluator, edited).every((one) => searchRoutes(evaluator, one).open !== null);
}

function exclude(subject: LockoutSubject, policy: ConditionalAccessPolicy, position: number): PolicyEdit {
  const exclusion = exclusionOf(subject, policy);
  if (!exclusion) return reportOnly(policy, position);
  const named = nameOf(policy, position);
  return {
    kind: "exclude",
    ...named,
    ...exclusion,
    description: `Exclude ${subject.name} from "${named.policyName}".`,
  };
}

function reportOnly(policy: ConditionalAccessPolicy, position: number): PolicyEdit {
  const named = nameOf(policy, position);
  return { kind: "reportOnly", ...named, description: `Set "${named.policyName}" to report-only.` };
}

function nameOf(policy: ConditionalAccessPolicy, position: number) {
  const policyName = policy.displayName ?? policy.id ?? `policy ${position + 1}`;
  return { policyId: policy.id ?? policyName, policyName };
}

/** Believing the partner's MFA, for people whose home is another tenant. */
function trustInbound({ identity, name }: LockoutSubject): TrustInboundEdit | null {
  if (identity.kind !== "user" || !identity.homeTenantId) return null;
  const tenantId = identity.homeTenantId;
  const description = `Accept the multifactor authentication of ${name}: set inboundTrust.isMfaAccepted of the partner entry for ${tenantId}.`;
  return { kind: "trustInbound", tenantId, section: "inboundTrust", value: { isMfaAccepted: true }, description };
}

/** Letting the partner in, for those kinds of user that cross-tenant access decides on. */
function allowInbound({ identity, name }: LockoutSubject): AllowInboundEdit | null {
  if (identity.kind !== "user" || !identity.homeTenantId) return null;
  const type = identity.externalUserType;
  const collaborates = type === "b2bCollaborationGuest" || type === "b2bCollaborationMember";
  if (!collaborates && type !== "b2bDirectConnectUser") return null;
  const section = collaborates ? "b2bCollaborationInbound" : "b2bDirectConnectInbound";
  const tenantId = identity.homeTenantId;
  const description = `Allow ${name} in: set ${section} of the partner entry for ${tenantId}.`;
  return { kind: "allowInbound", tenantId, section, value: allowAll, description };
}
