import { type RoleSettings } from "../schema/privilegedRolesSchema";

type Caller = "Admin" | "EndUser";
type Level = "Eligibility" | "Assignment";
type Recipients = NonNullable<NonNullable<RoleSettings["notifications"]>["activation"]>;

/** One rule of an Azure role's policy, as Azure Resource Manager takes it. */
export interface AzureRule {
  readonly id: string;
  readonly ruleType: string;
  readonly target: { readonly caller: Caller; readonly operations: readonly string[]; readonly level: Level };
  readonly [setting: string]: unknown;
}

/**
 * Writes settings of a role as the 17 rules of a policy at Azure Resource Manager. It is always the whole set, as Azure
 * answers a part of it with success and changes nothing; so what isn't given is set as well, to what a new role has or, where that
 * is to be asked for something, to not being asked.
 *
 * Follows https://learn.microsoft.com/rest/api/authorization/role-management-policies/update.
 */
export function azureRulesOf(settings: RoleSettings): AzureRule[] {
  const { activation = {}, eligibleAssignment = {}, activeAssignment = {}, notifications = {} } = settings;
  const context = activation.authenticationContext;
  const asksForContext = context !== undefined && context !== "none";
  return [
    ...assignmentRules("Eligibility", eligibleAssignment, notifications.eligibleAssignment),
    ...assignmentRules("Assignment", activeAssignment, notifications.activeAssignment),
    rule("Expiration", "EndUser", "Assignment", {
      isExpirationRequired: true,
      maximumDuration: activation.maximumDuration ?? "PT8H",
    }),
    rule("Enablement", "EndUser", "Assignment", { enabledRules: enabled(activation) }),
    rule("Approval", "EndUser", "Assignment", { setting: approval(activation) }),
    rule("AuthenticationContext", "EndUser", "Assignment", {
      isEnabled: asksForContext,
      claimValue: asksForContext ? context : "",
    }),
    ...notificationRules("EndUser", "Assignment", notifications.activation),
  ];
}

type Assignment = NonNullable<RoleSettings["activeAssignment"]>;

const assignmentRules = (level: Level, settings: Assignment, told: Recipients | undefined): AzureRule[] => [
  rule("Expiration", "Admin", level, {
    isExpirationRequired: settings.expirationRequired ?? true,
    maximumDuration: settings.maximumDuration ?? (level === "Eligibility" ? "P365D" : "P180D"),
  }),
  rule("Enablement", "Admin", level, { enabledRules: enabled(settings) }),
  ...notificationRules("Admin", level, told),
];

function enabled(settings: {
  requireMultifactorAuthentication?: boolean;
  requireJustification?: boolean;
  requireTicketInfo?: boolean;
}): string[] {
  return [
    ...(settings.requireMultifactorAuthentication ? ["MultiFactorAuthentication"] : []),
    ...(settings.requireJustification ? ["Justification"] : []),
    ...(settings.requireTicketInfo ? ["Ticketing"] : []),
  ];
}

function approval({ requireApproval = false, approvers }: NonNullable<RoleSettings["activation"]>) {
  const { users = [], groups = [] } = approvers ?? {};
  const primaryApprovers = [
    ...users.map((id) => ({ id, userType: "User", isBackup: false })),
    ...groups.map((id) => ({ id, userType: "Group", isBackup: false })),
  ];
  return {
    isApprovalRequired: requireApproval,
    isApprovalRequiredForExtension: false,
    isRequestorJustificationRequired: true,
    approvalMode: "SingleStage",
    approvalStages: [
      {
        approvalStageTimeOutInDays: 1,
        isApproverJustificationRequired: true,
        escalationTimeInMinutes: 0,
        isEscalationEnabled: false,
        primaryApprovers: requireApproval ? primaryApprovers : [],
        escalationApprovers: [],
      },
    ],
  };
}

const notificationRules = (caller: Caller, level: Level, told: Recipients = {}): AzureRule[] =>
  (["Admin", "Requestor", "Approver"] as const).map((recipientType) => {
    const settings = told[recipientType.toLowerCase() as keyof Recipients] ?? {};
    return {
      ...rule("Notification", caller, level, {
        notificationType: "Email",
        recipientType,
        notificationLevel: settings.level ?? "All",
        isDefaultRecipientsEnabled: settings.defaultRecipients ?? true,
        notificationRecipients: settings.additionalRecipients ?? [],
      }),
      id: `Notification_${recipientType}_${caller}_${level}`,
    };
  });

const rule = (kind: string, caller: Caller, level: Level, settings: object): AzureRule => ({
  id: `${kind}_${caller}_${level}`,
  ruleType: `RoleManagementPolicy${kind}Rule`,
  ...settings,
  target: { caller, operations: ["All"], level },
});
