import { compileClientApps } from "./conditions/clientApps";
import type { Condition } from "./conditions/Condition";
import { compileDevices } from "./conditions/devices";
import { compileLocations } from "./conditions/locations";
import { compilePlatforms } from "./conditions/platforms";
import { compileAuthenticationFlows, compileRisks } from "./conditions/risks";
import { compileTarget } from "./conditions/target";
import { compileUsers } from "./conditions/users";
import { doubtful } from "./conditions/wordList";
import { compileWorkloads } from "./conditions/workloads";
import { type CompiledGrant, compileGrant } from "./grants/compileGrant";
import { MAYBE, type Tri, YES } from "./logic/Tri";
import type { ConditionalAccessPolicy, ConditionSet } from "./model/ConditionalAccessPolicy";
import type { AnalysisReason } from "./model/Outcome";
import type { Problem } from "./model/Problem";
import { PolicyReader } from "./PolicyReader";
import { type CompiledSession, compileSession } from "./sessions/compileSession";
import type { TenantIndex } from "./TenantIndex";

export type PolicyMode = "enforced" | "reportOnly" | "disabled" | "unknown";

/** A policy ready to be decided. */
export interface CompiledPolicy {
  /** In the list given to `compile`. */
  position: number;
  id: string;
  displayName: string;
  state: string;
  mode: PolicyMode;
  /** Set when the state isn't known. */
  stateProblem: Problem | null;
  /** All must hold, the first of these two according to who signs in. */
  users: Condition;
  workloads: Condition;
  target: Condition;
  /** Those that depend on the sign-in's enum members alone. */
  words: readonly Condition[];
  /** Place, device, and whatever isn't known. */
  others: readonly Condition[];
  /** All but the assignment to identities, in the order of Graph's reasons. */
  inOrder: readonly Condition[];
  targetsUserActions: boolean;
  /** False when the policy has neither controls nor session controls; it then never applies. */
  asks: boolean;
  /** How sure it is that the policy is in force, whatever its conditions. */
  certainty: Tri;
  grant: CompiledGrant;
  /** The same number for policies that ask for the same. */
  grantNumber: number;
  session: CompiledSession;
  problems: readonly Problem[];
}

const modes: Readonly<Record<string, PolicyMode>> = {
  enabled: "enforced",
  enabledForReportingButNotEnforced: "reportOnly",
  disabled: "disabled",
};
const policyKeys = [
  "id",
  "templateId",
  "displayName",
  "description",
  "createdDateTime",
  "modifiedDateTime",
  "deletedDateTime",
  "state",
  "conditions",
  "grantControls",
  "sessionControls",
];
const conditionKeys = [
  "users",
  "applications",
  "clientApplications",
  "platforms",
  "devices",
  "clientAppTypes",
  "locations",
  "signInRiskLevels",
  "servicePrincipalRiskLevels",
  "userRiskLevels",
  "insiderRiskLevels",
  "authenticationFlows",
];

/**
 * Compiles one policy. What it holds and this evaluator doesn't know becomes a problem, and a doubt wherever it could
 * matter; it is never ignored.
 */
export function compilePolicy(
  policy: ConditionalAccessPolicy,
  position: number,
  tenant: TenantIndex,
  numberOf: (grantKey: string) => number,
): CompiledPolicy {
  const displayName = policy.displayName ?? policy.id ?? `policy ${position + 1}`;
  const id = policy.id ?? displayName;
  const reader = new PolicyReader(id, displayName);
  const state = String(policy.state);
  const mode = Object.hasOwn(modes, state) ? modes[state]! : "unknown";
  const conditions = policy.conditions ?? {};
  const grant = compileGrant(reader, policy.grantControls, tenant);
  const session = compileSession(reader, policy.sessionControls);
  return {
    position,
    id,
    displayName,
    state,
    mode,
    stateProblem:
      mode === "unknown"
        ? reader.unknownMember("state", policy.state, `one of ${Object.keys(modes).join(", ")}`)
        : null,
    users: compileUsers(reader, conditions.users, tenant),
    workloads: compileWorkloads(reader, conditions.clientApplications),
    ...compileConditions(reader, policy, conditions, tenant),
    targetsUserActions: (conditions.applications?.includeUserActions?.length ?? 0) > 0,
    asks: grant.asks || session.asks,
    certainty: mode === "unknown" ? MAYBE : YES,
    grant,
    grantNumber: numberOf(grant.key),
    session,
    problems: reader.problems,
  };
}

function compileConditions(
  reader: PolicyReader,
  policy: ConditionalAccessPolicy,
  conditions: ConditionSet,
  tenant: TenantIndex,
): Pick<CompiledPolicy, "target" | "words" | "others" | "inOrder"> {
  const target = compileTarget(reader, conditions.applications, tenant);
  const platforms = compilePlatforms(reader, conditions.platforms);
  const devices = compileDevices(reader, conditions.devices);
  const clientApps = compileClientApps(reader, conditions.clientAppTypes);
  const locations = compileLocations(reader, conditions.locations, tenant);
  const risks = compileRisks(reader, conditions);
  const flows = compileAuthenticationFlows(reader, conditions.authenticationFlows);
  const unknown = unknownConditions(reader, policy, conditions);
  return {
    target,
    words: used([platforms, clientApps, ...risks, ...flows]),
    others: used([devices, locations, ...unknown]),
    inOrder: used([target, platforms, devices, clientApps, locations, ...risks, ...flows, ...unknown]),
  };
}

const used = (conditions: readonly (Condition | null)[]) => conditions.filter((condition) => condition !== null);

/** What else the policy holds may narrow it in ways that aren't known. */
function unknownConditions(
  reader: PolicyReader,
  policy: ConditionalAccessPolicy,
  conditions: ConditionSet,
): Condition[] {
  const unknown = [
    ...reader.unknownProperties("policy", policy, policyKeys),
    ...reader.unknownProperties("conditions", conditions, conditionKeys),
  ];
  return unknown.map((problem): Condition => {
    const reason: AnalysisReason = problem.path === "conditions.times" ? "time" : "invalidCondition";
    return { reason, holds: (signIn) => doubtful([problem], signIn) };
  });
}
