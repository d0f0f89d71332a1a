import { isObject } from "./canonical";
import type { GraphObject, Values } from "./kind";

/** One of the 17 rules of a role's policy, and how it maps to the inputs that it carries. */
export interface PolicyRule {
  /** Graph's id of the rule. */
  id: string;
  /** The inputs that the rule carries: a group, such as `activation`, and its properties. */
  inputs: { group: readonly string[]; properties: readonly string[] };
  /** The properties as the rule has them now. */
  read(rule: GraphObject): Values;
  /** The rule's own members that carry these properties. The rest of the rule is sent back as it was read. */
  write(properties: Values, rule: GraphObject): GraphObject;
}

const expiration = (id: string, group: string, withRequired: boolean): PolicyRule => ({
  id,
  inputs: { group: [group], properties: ["maximumDuration", ...(withRequired ? ["expirationRequired"] : [])] },
  read: (rule) => ({
    maximumDuration: rule["maximumDuration"],
    ...(withRequired ? { expirationRequired: rule["isExpirationRequired"] } : {}),
  }),
  write: ({ maximumDuration, expirationRequired }) => ({
    maximumDuration,
    ...(withRequired ? { isExpirationRequired: expirationRequired } : {}),
  }),
});

const enablements = {
  requireMultifactorAuthentication: "MultiFactorAuthentication",
  requireJustification: "Justification",
  requireTicketInfo: "Ticketing",
} as const;

const enablement = (id: string, group: string, properties: (keyof typeof enablements)[]): PolicyRule => ({
  id,
  inputs: { group: [group], properties },
  read: (rule) => {
    const enabled = listOf(rule["enabledRules"]).map((name) => String(name).toLowerCase());
    return Object.fromEntries(properties.map((name) => [name, enabled.includes(enablements[name].toLowerCase())]));
  },
  write: (values, rule) => {
    const ours = properties.map((name) => enablements[name]);
    const others = listOf(rule["enabledRules"]).filter(
      (name) => !ours.some((our) => our.toLowerCase() === String(name).toLowerCase()),
    );
    return { enabledRules: [...properties.filter((name) => values[name]).map((name) => enablements[name]), ...others] };
  },
});

const authenticationContext: PolicyRule = {
  id: "AuthenticationContext_EndUser_Assignment",
  inputs: { group: ["activation"], properties: ["authenticationContext"] },
  read: (rule) => ({
    authenticationContext: rule["isEnabled"] === true && rule["claimValue"] ? rule["claimValue"] : "none",
  }),
  write: ({ authenticationContext: context }) =>
    context === "none" ? { isEnabled: false, claimValue: null } : { isEnabled: true, claimValue: context },
};

const approval: PolicyRule = {
  id: "Approval_EndUser_Assignment",
  inputs: { group: ["activation"], properties: ["requireApproval", "approvers"] },
  read: ({ setting }) => {
    const settings = isObject(setting) ? setting : {};
    const approvers = listOf(stagesOf(settings)[0]?.["primaryApprovers"]).filter(isObject);
    const idsOf = (type: string, id: string) =>
      approvers
        .filter((approver) => String(approver["@odata.type"]).toLowerCase() === `#microsoft.graph.${type}`)
        .map((approver) => approver[id] ?? approver["id"]);
    return {
      requireApproval: settings["isApprovalRequired"] === true,
      approvers: { users: idsOf("singleuser", "userId"), groups: idsOf("groupmembers", "groupId") },
    };
  },
  write: ({ requireApproval, approvers }, { setting }) => {
    const settings = isObject(setting) ? setting : {};
    const [first = emptyStage, ...later] = stagesOf(settings);
    const { users = [], groups = [] } = (approvers ?? {}) as { users?: string[]; groups?: string[] };
    const primaryApprovers = [
      ...users.map((userId) => ({ "@odata.type": "#microsoft.graph.singleUser", userId })),
      ...groups.map((groupId) => ({ "@odata.type": "#microsoft.graph.groupMembers", groupId })),
    ];
    return {
      setting: {
        ...settings,
        isApprovalRequired: requireApproval,
        approvalMode: settings["approvalMode"] === "Serial" ? "Serial" : "SingleStage",
        approvalStages: [{ ...first, primaryApprovers }, ...later],
      },
    };
  },
};

const emptyStage: GraphObject = {
  approvalStageTimeOutInDays: 1,
  isApproverJustificationRequired: true,
  escalationTimeInMinutes: 0,
  isEscalationEnabled: false,
  escalationApprovers: [],
};

const notification = (recipient: "Admin" | "Requestor" | "Approver", suffix: string, event: string): PolicyRule => ({
  id: `Notification_${recipient}_${suffix}`,
  inputs: {
    group: ["notifications", event, recipient.toLowerCase()],
    properties: ["defaultRecipients", "level", "additionalRecipients"],
  },
  read: (rule) => ({
    defaultRecipients: rule["isDefaultRecipientsEnabled"],
    level: rule["notificationLevel"],
    additionalRecipients: rule["notificationRecipients"] ?? [],
  }),
  write: ({ defaultRecipients, level, additionalRecipients }) => ({
    isDefaultRecipientsEnabled: defaultRecipients,
    notificationLevel: level,
    notificationRecipients: additionalRecipients,
  }),
});

const notifications = (suffix: string, event: string) =>
  (["Admin", "Requestor", "Approver"] as const).map((recipient) => notification(recipient, suffix, event));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const stagesOf = (settings: GraphObject) => listOf(settings["approvalStages"]).filter(isObject);

/**
 * The 17 rules of a directory role's policy. The id says whom a rule is about: `Admin_Eligibility` is an administrator
 * who makes somebody eligible, `Admin_Assignment` one who makes somebody active, `EndUser_Assignment` an activation.
 *
 * Follows https://learn.microsoft.com/graph/identity-governance-pim-rules-overview.
 */
export const policyRules: readonly PolicyRule[] = [
  expiration("Expiration_Admin_Eligibility", "eligibleAssignment", true),
  enablement("Enablement_Admin_Eligibility", "eligibleAssignment", [
    "requireMultifactorAuthentication",
    "requireJustification",
  ]),
  ...notifications("Admin_Eligibility", "eligibleAssignment"),
  expiration("Expiration_Admin_Assignment", "activeAssignment", true),
  enablement("Enablement_Admin_Assignment", "activeAssignment", [
    "requireMultifactorAuthentication",
    "requireJustification",
    "requireTicketInfo",
  ]),
  ...notifications("Admin_Assignment", "activeAssignment"),
  expiration("Expiration_EndUser_Assignment", "activation", false),
  enablement("Enablement_EndUser_Assignment", "activation", [
    "requireMultifactorAuthentication",
    "requireJustification",
    "requireTicketInfo",
  ]),
  authenticationContext,
  approval,
  ...notifications("EndUser_Assignment", "activation"),
];
