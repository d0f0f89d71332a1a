import { isObject } from "./canonical";
import type { GraphObject, Values } from "./kind";

/** What of a conditional access policy is declared, by the names of the kind; see authenticationContextPolicy.ts. */
type Lists = Record<"contexts" | "excludeUsers" | "excludeGroups", unknown>;

/** Microsoft's built-in strength Phishing-resistant MFA. */
export const phishingResistantMfa = "00000000-0000-0000-0000-000000000004";

/** Conditions that say whom and what a policy is for; any other one narrows it to some of the sign-ins. */
const assignments = ["users", "applications", "clientAppTypes"];

const ours = {
  users: ["includeUsers", "excludeUsers", "excludeGroups"],
  applications: ["includeAuthenticationContextClassReferences"],
  grantControls: ["operator", "authenticationStrength"],
};

/** The policy in the kind's names. */
export function fromGraph(live: GraphObject): Values {
  const { users, applications } = blocksOf(live);
  const strength = blockIn(live, "grantControls")["authenticationStrength"];
  return {
    state: live["state"],
    contexts: contextsOf(live),
    excludeUsers: users["excludeUsers"] ?? [],
    excludeGroups: users["excludeGroups"] ?? [],
    authenticationStrengthId: isObject(strength) ? strength["id"] : null,
    signInFrequency: frequencyOf(live),
    additions: additionsTo(live, users, applications),
  };
}

/** The authentication contexts that a policy is about; none for one about apps or user actions. */
export function contextsOf(live: GraphObject): unknown[] {
  const contexts = blocksOf(live).applications["includeAuthenticationContextClassReferences"];
  return Array.isArray(contexts) ? contexts : [];
}

/** Everybody's conditions, whole: what narrows the live policy is taken off. */
export function conditionsOf({ contexts, excludeUsers, excludeGroups }: Lists, live: GraphObject): GraphObject {
  const { conditions } = blocksOf(live);
  const narrowing = Object.entries(conditions).filter(([name, value]) => !assignments.includes(name) && isSet(value));
  return {
    ...Object.fromEntries(narrowing.map(([name, value]) => [name, Array.isArray(value) ? [] : null])),
    clientAppTypes: ["all"],
    applications: {
      includeApplications: [],
      excludeApplications: [],
      includeUserActions: [],
      includeAuthenticationContextClassReferences: contexts,
    },
    users: {
      includeUsers: ["All"],
      excludeUsers,
      includeGroups: [],
      excludeGroups,
      includeRoles: [],
      excludeRoles: [],
      includeGuestsOrExternalUsers: null,
      excludeGuestsOrExternalUsers: null,
    },
  };
}

/** Asks for an authentication strength and nothing beside it: with OR, any other control would be a way around it. */
export const grantControlsOf = (authenticationStrengthId: unknown): GraphObject => ({
  operator: "OR",
  builtInControls: [],
  customAuthenticationFactors: [],
  termsOfUse: [],
  authenticationStrength: { id: authenticationStrengthId },
});

/** Session controls that Graph refuses beside a sign-in every time, even as false. */
const notEveryTime = ["applicationEnforcedRestrictions", "disableResilienceDefaults"];

/** The sign-in frequency beside what else the live policy has; null where that leaves no control. */
export function sessionControlsOf(signInFrequency: unknown, live: GraphObject): GraphObject | null {
  const everyTime = signInFrequency === "everyTime";
  const kept = Object.entries(blockIn(live, "sessionControls")).filter(
    ([name, value]) =>
      name !== "signInFrequency" &&
      !name.includes("@odata") &&
      isSet(value) &&
      !(everyTime && notEveryTime.includes(name)),
  );
  if (kept.length === 0 && !everyTime) return null;
  const frequency = { isEnabled: true, frequencyInterval: "everyTime", authenticationType: bothFactors };
  return { ...Object.fromEntries(kept), signInFrequency: everyTime ? frequency : null };
}

const bothFactors = "primaryAndSecondaryAuthentication";

function frequencyOf(live: GraphObject): string {
  const frequency = blockIn(live, "sessionControls")["signInFrequency"];
  if (!isObject(frequency) || frequency["isEnabled"] !== true) return "never";
  return String(frequency["frequencyInterval"] ?? "timeBased");
}

/** What makes the policy ask less, or of fewer people, than the declared properties tell: Graph's names, by path. */
function additionsTo(live: GraphObject, users: GraphObject, applications: GraphObject): string[] {
  const { conditions } = blocksOf(live);
  const beside = (block: GraphObject, path: string, known: readonly string[]) =>
    Object.keys(block)
      .filter((name) => !known.includes(name) && !name.includes("@odata") && isSet(block[name]))
      .map((name) => `${path}.${name}`);
  return [
    ...beside(conditions, "conditions", assignments),
    ...(isOnly(conditions["clientAppTypes"], "all") ? [] : ["conditions.clientAppTypes"]),
    ...beside(applications, "conditions.applications", ours.applications),
    ...(isOnly(users["includeUsers"], "all") ? [] : ["conditions.users.includeUsers"]),
    ...beside(users, "conditions.users", ours.users),
    ...beside(blockIn(live, "grantControls"), "grantControls", ours.grantControls),
  ];
}

function blocksOf(live: GraphObject): Record<"conditions" | "users" | "applications", GraphObject> {
  const conditions = blockIn(live, "conditions");
  return { conditions, users: blockIn(conditions, "users"), applications: blockIn(conditions, "applications") };
}

const blockIn = (object: GraphObject, name: string): GraphObject => {
  const block = object[name];
  return isObject(block) ? block : {};
};

const isOnly = (list: unknown, word: string): boolean =>
  Array.isArray(list) && list.length === 1 && String(list[0]).toLowerCase() === word;

/** Whether a value says anything: Graph answers with nulls, empty lists, `none` and objects of these. */
function isSet(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === "" || value === "none") return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || Object.entries(value).some(([name, held]) => !name.includes("@odata") && isSet(held));
}
