import { ShapeError } from "../ShapeError";
import { type Values, asBlock, asList } from "../values";
import { enablements, notifications, rulesById } from "./ruleTypes";

/** Builds one rule of the patch from the one that the policy has. */
type Build = (rule: Values) => Values;

/** Whether the property at a path of names, or anything in it, is to be changed. */
export type IsChanged = (...path: string[]) => boolean;

/**
 * The body that patches a policy: of its rules only those whose properties changed, each with the target that it has.
 * Graph's unifiedRoleManagementPolicy.
 *
 * @throws ShapeError for a policy without the rule that is to be changed, and for approval without a stage.
 */
export function expand(policy: Values, planned: Values, isChanged: IsChanged): Values {
  const rules = rulesById(policy);
  const changed = changedRules(planned, isChanged).map(([id, build]) => {
    const rule = rules.get(id);
    if (!rule) throw new ShapeError(`building update request: the policy ${String(policy.id)} has no rule ${id}`);
    return { "@odata.type": rule["@odata.type"], id, target: withLowerCase(asBlock(rule.target)), ...build(rule) };
  });
  return {
    "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicy",
    id: policy.id,
    scopeId: policy.scopeId,
    scopeType: "Group",
    lastModifiedBy: null,
    rules: changed,
  };
}

function changedRules(planned: Values, changed: IsChanged): [string, Build][] {
  const rules: [boolean, string, Build][] = [
    [
      changed("eligibleAssignmentRules"),
      "Expiration_Admin_Eligibility",
      (rule) => expiration(rule, at(planned, "eligibleAssignmentRules")),
    ],
    [
      changed("activeAssignmentRules", "requireMultifactorAuthentication") ||
        changed("activeAssignmentRules", "requireJustification"),
      "Enablement_Admin_Assignment",
      () => enablement(at(planned, "activeAssignmentRules")),
    ],
    [
      changed("activeAssignmentRules", "expirationRequired") || changed("activeAssignmentRules", "expireAfter"),
      "Expiration_Admin_Assignment",
      (rule) => expiration(rule, at(planned, "activeAssignmentRules")),
    ],
    [
      changed("activationRules", "maximumDuration"),
      "Expiration_EndUser_Assignment",
      (rule) => ({ ...expirationOf(rule), maximumDuration: at(planned, "activationRules").maximumDuration }),
    ],
    [
      changed("activationRules", "requireApproval") || changed("activationRules", "approvalStage"),
      "Approval_EndUser_Assignment",
      (rule) => approval(rule, at(planned, "activationRules"), changed("activationRules", "approvalStage")),
    ],
    [
      changed("activationRules", "requiredConditionalAccessAuthenticationContext"),
      "AuthenticationContext_EndUser_Assignment",
      (rule) => context(rule, at(planned, "activationRules").requiredConditionalAccessAuthenticationContext),
    ],
    [
      Object.keys(enablements).some((name) => changed("activationRules", name)),
      "Enablement_EndUser_Assignment",
      () => enablement(at(planned, "activationRules")),
    ],
    ...notifications.map(({ event, recipient, ruleId }): [boolean, string, Build] => [
      changed("notificationRules", event, recipient),
      ruleId,
      (rule) =>
        notification(
          rule,
          at(planned, "notificationRules", event, recipient),
          changed("notificationRules", event, recipient, "additionalRecipients"),
        ),
    ]),
  ];
  return rules.filter(([isChanged]) => isChanged).map(([, id, build]) => [id, build]);
}

const at = (values: Values, ...path: string[]): Values =>
  path.reduce<Values>((block, step) => asBlock(block[step]) ?? {}, values);

const expirationOf = (rule: Values): Values => ({
  isExpirationRequired: rule.isExpirationRequired,
  maximumDuration: rule.maximumDuration,
});

function expiration(rule: Values, wanted: Values): Values {
  return {
    isExpirationRequired: wanted.expirationRequired === true,
    maximumDuration: wanted.expireAfter || rule.maximumDuration,
  };
}

function enablement(wanted: Values): Values {
  const on = Object.entries(enablements).filter(([name]) => wanted[name] === true);
  return { enabledRules: on.map(([, graphs]) => graphs) };
}

function approval(rule: Values, wanted: Values, stageChanged: boolean): Values {
  const stage = asBlock(wanted.approvalStage);
  const isApprovalRequired = wanted.requireApproval === true;
  if (isApprovalRequired && !stage) {
    throw new ShapeError("building update request: require_approval is true, but no approval_stages are provided");
  }
  const held = asBlock(rule.setting)?.approvalStages;
  const approvalStages = stageChanged ? (stage ? [{ primaryApprovers: approvers(stage) }] : []) : held;
  return { setting: { isApprovalRequired, approvalStages } };
}

const approvers = (stage: Values): Values[] =>
  asList(stage.primaryApprovers).flatMap((approver): Values[] => {
    const { type, objectId } = asBlock(approver) ?? {};
    if (type === "singleUser") return [{ "@odata.type": "#microsoft.graph.singleUser", userId: objectId }];
    if (type === "groupMembers") return [{ "@odata.type": "#microsoft.graph.groupMembers", groupId: objectId }];
    return [];
  });

const context = (rule: Values, wanted: unknown): Values =>
  wanted ? { isEnabled: true, claimValue: wanted } : { isEnabled: false, claimValue: rule.claimValue ?? null };

function notification(rule: Values, wanted: Values, recipientsChanged: boolean): Values {
  return {
    recipientType: rule.recipientType,
    notificationType: rule.notificationType,
    notificationLevel: wanted.notificationLevel,
    isDefaultRecipientsEnabled: wanted.defaultRecipients === true,
    notificationRecipients: recipientsChanged ? asList(wanted.additionalRecipients) : rule.notificationRecipients,
  };
}

const withLowerCase = (target: Values | undefined): Values | undefined =>
  target && { ...target, operations: asList(target.operations).map((operation) => String(operation).toLowerCase()) };
