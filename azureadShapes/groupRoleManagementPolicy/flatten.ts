import { ShapeError } from "../ShapeError";
import { type Values, asBlock, asList } from "../values";
import { enablements, notifications, rulesById } from "./ruleTypes";

/**
 * The properties of a policy that Graph answered, for the role that its assignment names. Properties whose rule isn't
 * there keep the value in `state`, and so does `activeAssignmentRules.requireTicketInfo`, which is never read.
 */
export function flatten(policy: Values, roleId: unknown, state: Values): Values {
  const rules = rulesById(policy);
  return {
    groupId: policy.scopeId ?? "",
    roleId: roleId ?? "",
    displayName: policy.displayName ?? "",
    description: policy.description ?? "",
    eligibleAssignmentRules: {
      ...asBlock(state.eligibleAssignmentRules),
      ...expiration(rules.get("Expiration_Admin_Eligibility")),
    },
    activeAssignmentRules: {
      ...asBlock(state.activeAssignmentRules),
      ...expiration(rules.get("Expiration_Admin_Assignment")),
      ...enablement(rules.get("Enablement_Admin_Assignment"), [
        "requireMultifactorAuthentication",
        "requireJustification",
      ]),
    },
    activationRules: {
      ...asBlock(state.activationRules),
      ...(rules.has("Expiration_EndUser_Assignment") && {
        maximumDuration: rules.get("Expiration_EndUser_Assignment")?.maximumDuration ?? "",
      }),
      ...approval(rules.get("Approval_EndUser_Assignment")),
      ...context(rules.get("AuthenticationContext_EndUser_Assignment")),
      ...enablement(rules.get("Enablement_EndUser_Assignment"), Object.keys(enablements)),
    },
    notificationRules: notificationRules(rules, asBlock(state.notificationRules) ?? {}),
  };
}

function expiration(rule: Values | undefined): Values | undefined {
  return rule && { expirationRequired: rule.isExpirationRequired === true, expireAfter: rule.maximumDuration ?? "" };
}

function enablement(rule: Values | undefined, names: string[]): Values | undefined {
  const on = asList(rule?.enabledRules);
  return (
    rule && Object.fromEntries(names.map((name) => [name, on.includes(enablements[name as keyof typeof enablements])]))
  );
}

function approval(rule: Values | undefined): Values | undefined {
  if (!rule) return undefined;
  const setting = asBlock(rule.setting);
  const stages = setting?.approvalStages;
  if (!setting || (Array.isArray(stages) && stages.length === 0)) {
    throw new ShapeError(
      "rule Approval_EndUser_Assignment: expected `setting` with `approvalStages` null or of at least one stage; " +
        "the official plugin dies of anything else",
    );
  }
  const primaryApprovers = asList(asBlock(asList(stages)[0])?.primaryApprovers).map(approver);
  return { requireApproval: setting.isApprovalRequired === true, approvalStage: { primaryApprovers } };
}

function approver(value: unknown): Values {
  const subject = asBlock(value) ?? {};
  switch (subject["@odata.type"]) {
    case "#microsoft.graph.singleUser":
      return { objectId: subject.userId ?? "", type: "singleUser" };
    case "#microsoft.graph.groupMembers":
      return { objectId: subject.groupId ?? "", type: "groupMembers" };
    default:
      throw new ShapeError(`unknown approver type: ${String(subject["@odata.type"])}`);
  }
}

const context = (rule: Values | undefined): Values | undefined =>
  rule?.claimValue ? { requiredConditionalAccessAuthenticationContext: rule.claimValue } : undefined;

function notificationRules(rules: Map<string, Values>, state: Values): Values {
  const result: Record<string, Values> = {};
  for (const { event, recipient, ruleId } of notifications) {
    const rule = rules.get(ruleId);
    result[event] ??= { ...asBlock(state[event]) };
    if (!rule) continue;
    result[event][recipient] = {
      notificationLevel: rule.notificationLevel ?? "",
      defaultRecipients: rule.isDefaultRecipientsEnabled === true,
      additionalRecipients: asList(rule.notificationRecipients),
    };
  }
  return result;
}
