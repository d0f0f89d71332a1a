import type { z } from "zod";
import { approverCheck } from "./approverCheck";
import { isObject } from "./canonical";
import { differences } from "./differences";
import { role } from "./fields";
import { KindError } from "./KindError";
import type { GraphObject, Kind, Values } from "./kind";
import { onDestroyWithoutReset } from "./onDestroy";
import { overlay } from "./overlay";
import { policyRules } from "./roleManagementRules";
import { hasContext, roleManagementSettings as settings } from "./roleManagementSettings";
import { roleName, roleTemplateId } from "./roles";

const noReset = "Graph has no way back to a role's original PIM settings";
const allOfScope = "scopeId eq '/' and scopeType eq 'DirectoryRole'";
const expand = "policy($expand=rules)";
const assignments = "/policies/roleManagementPolicyAssignments";

const inputs = settings.extend({
  role: role().describe("The directory role, by display name (Global Administrator) or by template id."),
  onDestroy: onDestroyWithoutReset(noReset),
});

/** Inputs of {@link roleManagementPolicy}. */
export type RoleManagementPolicyInputs = z.input<typeof inputs>;

/** The rules of the policy behind an assignment, by id. */
function rulesOf(assignment: GraphObject): Map<string, GraphObject> {
  const policy = isObject(assignment["policy"]) ? assignment["policy"] : {};
  const rules = Array.isArray(policy["rules"]) ? policy["rules"].filter(isObject) : [];
  return new Map(rules.map((rule) => [String(rule["id"]), rule]));
}

function valuesOf(assignment: GraphObject): Values {
  const rules = rulesOf(assignment);
  const values: Values = {};
  for (const { id, inputs: at, read } of policyRules) {
    const rule = rules.get(id);
    if (rule) Object.assign(groupIn(values, at.group), read(rule));
  }
  return values;
}

/** The object at a path, made on the way where it is missing. */
function groupIn(values: Values, path: readonly string[]): Values {
  return path.reduce<Values>((at, name) => (at[name] ??= {}) as Values, values);
}

function changedRules(wanted: Values, assignment: GraphObject): GraphObject[] {
  const rules = rulesOf(assignment);
  const values = valuesOf(assignment);
  assertContextGivesWay(wanted, values);
  const paths = differences(settings, wanted, values).map(({ path }) => path);
  const whole = overlay(settings, values, wanted) as Values;
  return policyRules
    .filter(({ inputs: at }) => paths.some((path) => at.properties.some((name) => reaches(path, [...at.group, name]))))
    .map(({ id, inputs: at, write }) => {
      const rule = rules.get(id);
      if (!rule) {
        throw new KindError(`The role's policy has no rule ${id}, which ${at.group.join(".")} is kept in.`);
      }
      return { ...withoutAnnotations(rule), ...write(groupIn(whole, at.group), rule) };
    });
}

/** Whether a difference at a path touches a property: above it, at it, or within it. */
const reaches = (path: readonly (string | number)[], property: readonly string[]): boolean =>
  property.slice(0, path.length).every((name, index) => name === path[index]);

/** The rule's type and its target are sent back as read: a target of another shape breaks other rules of the role. */
const withoutAnnotations = (rule: GraphObject): GraphObject =>
  Object.fromEntries(Object.entries(rule).filter(([name]) => name === "@odata.type" || !name.includes("@odata")));

/** Multifactor authentication cannot be required next to a context; dropping the context unasked would weaken the role. */
function assertContextGivesWay(wanted: Values, values: Values): void {
  const asked = (wanted["activation"] ?? {}) as Values;
  const context = ((values["activation"] ?? {}) as Values)["authenticationContext"];
  if (asked["requireMultifactorAuthentication"] !== true || asked["authenticationContext"] || !hasContext(context))
    return;
  throw new KindError(
    `The role's activation asks for the authentication context ${String(context)}, next to which Graph allows no ` +
      `requireMultifactorAuthentication. Declare authenticationContext: "none" to replace the context by plain ` +
      "multifactor authentication, or leave requireMultifactorAuthentication out to keep it.",
  );
}

/** The PIM settings of one Entra directory role. Every role has them; they come and go with the role. */
export const roleManagementPolicy: Kind = {
  name: "RoleManagementPolicy",
  description:
    "The PIM settings of one directory role: activation, assignments and mails, all 17 rules. Every role has a policy: " +
    "creating the resource takes it under management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/unifiedrolemanagementpolicy",
  inputs,
  identity: ["role"],
  // Graph refuses multifactor authentication next to an authentication context, so a context drops it.
  complete: (declared) =>
    isObject(declared["activation"]) && hasContext(declared["activation"]["authenticationContext"])
      ? { ...declared, activation: { requireMultifactorAuthentication: false, ...declared["activation"] } }
      : declared,
  idOf: (declared) => roleTemplateId(String(declared["role"])) ?? String(declared["role"]),
  parseId: roleTemplateId,
  expectedId: "the display name of a built-in directory role, or a role's template id",
  identityOf: (id) => ({ role: roleName(id) }),
  read: {
    // The id of a policy changes when the policy does, so it is found through the role's assignment every time.
    one: (id) => ({
      path: assignments,
      query: { $filter: `${allOfScope} and roleDefinitionId eq '${id}'`, $expand: expand },
    }),
    pick: ({ value }) => (Array.isArray(value) ? value.find(isObject) : undefined),
    all: {
      path: assignments,
      query: { $filter: allOfScope, $expand: expand },
      idOf: ({ roleDefinitionId }) => String(roleDefinitionId).toLowerCase(),
    },
  },
  valuesOf,
  absent:
    "Graph has no PIM policy for this role. Check the template id; in a tenant that never used PIM, open Privileged " +
    "Identity Management once in the Entra admin centre, and check that the tenant has a P2 licence.",
  update: (wanted, assignment) => {
    const rules = changedRules(wanted, assignment);
    const policyId = encodeURIComponent(String(assignment["policyId"]));
    return rules.length > 0
      ? [{ method: "PATCH", path: `/policies/roleManagementPolicies/${policyId}`, body: { rules } }]
      : [];
  },
  precaution: approverCheck,
  onDestroy: "retain",
  systemDefault: noReset,
  permissions: {
    read: ["RoleManagementPolicy.Read.Directory"],
    write: ["RoleManagementPolicy.ReadWrite.Directory"],
  },
  licences: () => [{ plan: "P2", property: "role" }],
};
