import { type Entity } from "../store/Entity";

type Kind = "Expiration" | "Enablement" | "Approval" | "AuthenticationContext" | "Notification";

/** The settings of one rule of a role management policy. */
export interface Rule extends Entity {
  readonly "@odata.type": string;
  readonly id: string;
  readonly target: Entity;
}

/** The `@odata.type` of a kind of rule. */
export const ruleType = (kind: Kind) => `#microsoft.graph.unifiedRoleManagementPolicy${kind}Rule`;

/** The 17 rules that every policy has, as they are before anybody changes them. */
export function newRules(): Rule[] {
  return [
    rule("Expiration", "Admin_Eligibility", { isExpirationRequired: false, maximumDuration: "P365D" }),
    rule("Enablement", "Admin_Eligibility", { enabledRules: [] }),
    ...notifications("Admin_Eligibility"),
    rule("Expiration", "Admin_Assignment", { isExpirationRequired: false, maximumDuration: "P180D" }),
    rule("Enablement", "Admin_Assignment", { enabledRules: ["Justification"] }),
    ...notifications("Admin_Assignment"),
    rule("Expiration", "EndUser_Assignment", { isExpirationRequired: true, maximumDuration: "PT8H" }),
    rule("Enablement", "EndUser_Assignment", { enabledRules: ["MultiFactorAuthentication", "Justification"] }),
    rule("Approval", "EndUser_Assignment", { setting: noApproval }),
    rule("AuthenticationContext", "EndUser_Assignment", { isEnabled: false, claimValue: null }),
    ...notifications("EndUser_Assignment"),
  ];
}

/** A stage of approval without approvers. Answers have one even where no approval is required. */
export const emptyStage: Entity = {
  approvalStageTimeOutInDays: 1,
  isApproverJustificationRequired: true,
  escalationTimeInMinutes: 0,
  isEscalationEnabled: false,
  primaryApprovers: [],
  escalationApprovers: [],
};

/** Approval as it is set before anybody asks for it. */
export const noApproval: Entity = {
  isApprovalRequired: false,
  isApprovalRequiredForExtension: false,
  isRequestorJustificationRequired: true,
  approvalMode: "SingleStage",
  approvalStages: [emptyStage],
};

function notifications(suffix: string): Rule[] {
  return ["Admin", "Requestor", "Approver"].map((recipientType) =>
    rule("Notification", `${recipientType}_${suffix}`, {
      notificationType: "Email",
      recipientType,
      notificationLevel: "All",
      isDefaultRecipientsEnabled: true,
      notificationRecipients: [],
    }),
  );
}

/** `suffix` ends in who acts and on what: `Admin_Eligibility`. */
function rule(kind: Kind, suffix: string, settings: Entity): Rule {
  const [caller, level] = suffix.split("_").slice(-2);
  const target = { caller, operations: ["All"], level, inheritableSettings: [], enforcedSettings: [] };
  return { "@odata.type": ruleType(kind), id: `${kind}_${suffix}`, ...settings, target };
}
