import { type Fields } from "../schema/Field";
import { block, flag, guid, name, set, text, word } from "../schema/fieldTypes";
import { type Rule, conflicting } from "../schema/Rule";

/** Everything that isn't declared keeps the value that the policy has. */
const kept = { computed: true } as const;

const halfHours = Array.from({ length: 47 }, (_, index) => {
  const [hours, half] = [Math.floor((index + 1) / 2), (index + 1) % 2 === 1];
  return `PT${hours > 0 ? `${hours}H` : ""}${half ? "30M" : ""}`;
});

const expiration = () => ({
  expirationRequired: flag(kept),
  expireAfter: word(["P15D", "P30D", "P90D", "P180D", "P365D"], kept),
});

const notification = () =>
  block(
    {
      notificationLevel: word(["All", "Critical"], { required: true }),
      defaultRecipients: flag({ required: true }),
      additionalRecipients: set(text(), kept),
    },
    kept,
  );

const notifications = () =>
  block(
    {
      adminNotifications: notification(),
      approverNotifications: notification(),
      assigneeNotifications: notification(),
    },
    kept,
  );

const approver = block({
  objectId: guid({ required: true }),
  type: word(["singleUser", "groupMembers"]),
});

export const fields: Fields = {
  groupId: guid({ required: true, replaces: true }),
  roleId: word(["member", "owner"], { required: true, replaces: true }),
  eligibleAssignmentRules: block(expiration(), kept),
  activeAssignmentRules: block(
    {
      ...expiration(),
      requireJustification: flag(kept),
      requireMultifactorAuthentication: flag(kept),
      requireTicketInfo: flag(kept),
    },
    kept,
  ),
  activationRules: block(
    {
      maximumDuration: word([...halfHours, "P1D"], kept),
      requireApproval: flag(kept),
      approvalStage: block({ primaryApprovers: set(approver, { required: true, minItems: 1 }) }, kept),
      requiredConditionalAccessAuthenticationContext: name(kept),
      requireMultifactorAuthentication: flag(kept),
      requireJustification: flag(kept),
      requireTicketInfo: flag(kept),
    },
    kept,
  ),
  notificationRules: block(
    {
      activeAssignments: notifications(),
      eligibleActivations: notifications(),
      eligibleAssignments: notifications(),
    },
    kept,
  ),
  description: text({ output: true }),
  displayName: text({ output: true }),
};

export const rules: Rule[] = [
  conflicting("activationRules", "requiredConditionalAccessAuthenticationContext", "requireMultifactorAuthentication"),
];
