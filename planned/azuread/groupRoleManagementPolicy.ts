import { expand } from "../../azureadShapes/groupRoleManagementPolicy/expand";
import { flatten } from "../../azureadShapes/groupRoleManagementPolicy/flatten";
import { ruleType } from "../../azureadShapes/groupRoleManagementPolicy/ruleTypes";
import { asBlock, asList, type Values } from "../../azureadShapes/values";
import type { GroupRules, RoleManagementRule, Rules } from "../../controls/state/RoleManagement";
import { sameId, upsert } from "../lists";
import type { PlannedResource } from "../PlannedResource";
import type { PlannedType } from "../PlannedType";

/**
 * `azuread.GroupRoleManagementPolicy`: rules that carry something declared change, the others stay. A policy can't be
 * deleted, so its rules stay too once the resource is gone.
 */
export const groupRoleManagementPolicy: PlannedType = {
  apply(draft, resource) {
    const { groupId, roleId } = resource.inputs as { groupId: string; roleId: GroupRules["relationship"] };
    const isMeant = (one: GroupRules): boolean => sameId(one.groupId, groupId) && one.relationship === roleId;
    const live = draft.groupManagementRules?.find(isMeant);
    const rules = plannedRules(resource, live?.rules);
    const policy = { groupId, relationship: roleId, rules };
    draft.groupManagementRules = upsert(draft.groupManagementRules, isMeant, policy);
  },

  remove: () => undefined,
};

/** What a rule carries; without a live rule, it is told only when all of it is declared. */
const whole: Readonly<Record<string, readonly string[]>> = {
  Expiration_Admin_Eligibility: paths("eligibleAssignmentRules", "expirationRequired", "expireAfter"),
  Expiration_Admin_Assignment: paths("activeAssignmentRules", "expirationRequired", "expireAfter"),
  Enablement_Admin_Assignment: paths(
    "activeAssignmentRules",
    "requireMultifactorAuthentication",
    "requireJustification",
  ),
  Expiration_EndUser_Assignment: paths("activationRules", "maximumDuration"),
  Approval_EndUser_Assignment: paths("activationRules", "requireApproval"),
  AuthenticationContext_EndUser_Assignment: paths("activationRules", "requiredConditionalAccessAuthenticationContext"),
  Enablement_EndUser_Assignment: paths(
    "activationRules",
    "requireMultifactorAuthentication",
    "requireJustification",
    "requireTicketInfo",
  ),
};

function plannedRules({ inputs }: PlannedResource, live: Rules | undefined): Rules {
  const stubs = Object.keys(whole).map((id) => ({ id, "@odata.type": ruleType(id) }));
  const rules = stubs.map((stub) => ({ ...stub, ...live?.[stub.id] }));
  const notifications = Object.values(live ?? {}).filter(({ id }) => id.startsWith("Notification_"));
  const known = live ? flatten({ rules: Object.values(live).map(typed) }, inputs.roleId, {}) : {};
  const isDeclared = (...path: string[]): boolean => valueAt(inputs, path) !== undefined;
  const policy = { rules: [...rules, ...notifications.map(typed)] };
  const changed = asList(expand(policy, overlay(known, inputs), hasRule(policy.rules, isDeclared)).rules);
  const told = (changed as RoleManagementRule[]).filter(
    ({ id }) => live?.[id] || (whole[id] ?? []).every((path) => isDeclared(...path.split("."))),
  );
  return { ...live, ...Object.fromEntries(told.map((rule) => [rule.id, { ...live?.[rule.id], ...rule }])) };
}

/** Mails of a policy that wasn't read are not told of: their rules can't be foretold from a part. */
const hasRule =
  (rules: readonly { id: string }[], isDeclared: (...path: string[]) => boolean) =>
  (...path: string[]): boolean =>
    isDeclared(...path) && (path[0] !== "notificationRules" || rules.some(({ id }) => id.startsWith("Notification_")));

const typed = (rule: RoleManagementRule): Values & { id: string } => ({ "@odata.type": ruleType(rule.id), ...rule });

function paths(block: string, ...names: string[]): string[] {
  return names.map((name) => `${block}.${name}`);
}

const valueAt = (values: Values, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => asBlock(at)?.[name], values);

/** What is declared, over what is known of the rest. */
function overlay(known: Values, declared: Values): Values {
  const result = { ...known };
  for (const [name, value] of Object.entries(declared)) {
    const [one, other] = [asBlock(known[name]), asBlock(value)];
    if (value !== undefined) result[name] = one && other ? overlay(one, other) : value;
  }
  return result;
}
