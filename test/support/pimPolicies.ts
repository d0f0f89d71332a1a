import { pimPolicies } from "../../policies/pim/tokens";

/** A PIM policy's settings, whichever resource declares them. */
export interface Pim {
  mfa?: unknown;
  context?: string;
  justification?: unknown;
  duration?: unknown;
  approval?: unknown;
  approvers?: unknown[];
  activeExpires?: unknown;
  eligibilityExpires?: unknown;
}

const group = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";

/** A strict policy. */
export const strict: Pim = {
  mfa: true,
  justification: true,
  duration: "PT4H",
  approval: true,
  approvers: [group],
  activeExpires: true,
  eligibilityExpires: true,
};

const directoryRole = (pim: Pim, role: unknown = "Global Administrator") => ({
  role,
  activation: {
    maximumDuration: pim.duration,
    requireMultifactorAuthentication: pim.mfa,
    authenticationContext: pim.context,
    requireJustification: pim.justification,
    requireApproval: pim.approval,
    approvers: { groups: pim.approvers },
  },
  activeAssignment: { expirationRequired: pim.activeExpires },
  eligibleAssignment: { expirationRequired: pim.eligibilityExpires },
});

const groupMembers = (pim: Pim) => ({
  groupId: group,
  roleId: "member",
  activationRules: {
    maximumDuration: pim.duration,
    requireMultifactorAuthentication: pim.mfa,
    requiredConditionalAccessAuthenticationContext: pim.context,
    requireJustification: pim.justification,
    requireApproval: pim.approval,
    approvalStage: { primaryApprovers: pim.approvers?.map((objectId) => ({ objectId, type: "groupMembers" })) },
  },
  activeAssignmentRules: { expirationRequired: pim.activeExpires },
  eligibleAssignmentRules: { expirationRequired: pim.eligibilityExpires },
});

/** The rules that say nothing are left out, as a short list leaves them out. */
function azureRole(pim: Pim) {
  const enabledRules = [
    ...(pim.mfa === true ? ["MultiFactorAuthentication"] : []),
    ...(pim.justification === true ? ["Justification"] : []),
  ];
  const approvalStages = [{ primaryApprovers: pim.approvers?.map((id) => ({ id, userType: "Group" })) }];
  const rules = [
    { id: "Expiration_EndUser_Assignment", maximumDuration: pim.duration },
    ...(pim.mfa === undefined ? [] : [{ id: "Enablement_EndUser_Assignment", enabledRules }]),
    { id: "AuthenticationContext_EndUser_Assignment", isEnabled: pim.context !== undefined, claimValue: pim.context },
    { id: "Approval_EndUser_Assignment", setting: { isApprovalRequired: pim.approval, approvalStages } },
    { id: "Expiration_Admin_Assignment", isExpirationRequired: pim.activeExpires },
    { id: "Expiration_Admin_Eligibility", isExpirationRequired: pim.eligibilityExpires },
  ];
  return { scope: "/subscriptions/x", roleManagementPolicyName: "y", rules };
}

/** Each resource that declares a PIM policy: its type, how it is called in messages, and its properties. */
export const pimResources = [
  { type: pimPolicies.directoryRole, what: "Global Administrator", declare: directoryRole },
  { type: pimPolicies.group, what: "The group", declare: groupMembers },
  { type: pimPolicies.azureRole, what: "The Azure role", declare: azureRole },
] as const;

/** The policy of one directory role. */
export const policyOfRole = directoryRole;
