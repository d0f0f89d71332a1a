import { badRequest } from "../../problems";
import { type Entity } from "../../store/Entity";

/** The properties that a request may set on a group; Graph's own and those of mail are left out. */
export const groupProperties: readonly string[] = [
  "displayName",
  "description",
  "groupTypes",
  "isAssignableToRole",
  "mailEnabled",
  "mailNickname",
  "membershipRule",
  "membershipRuleProcessingState",
  "preferredDataLocation",
  "preferredLanguage",
  "resourceBehaviorOptions",
  "resourceProvisioningOptions",
  "securityEnabled",
  "theme",
  "uniqueName",
  "visibility",
  "writebackConfiguration",
];

interface Rule {
  readonly message: string;
  broken(group: Entity): boolean;
}

const invalid = (property: string) => `Invalid value specified for property '${property}' of resource 'Group'.`;

const rules: Rule[] = [
  { message: invalid("displayName"), broken: ({ displayName }) => !isText(displayName, 256) },
  { message: invalid("mailNickname"), broken: ({ mailNickname }) => !isText(mailNickname, 64) },
  { message: invalid("mailEnabled"), broken: ({ mailEnabled }) => typeof mailEnabled !== "boolean" },
  { message: invalid("securityEnabled"), broken: ({ securityEnabled }) => typeof securityEnabled !== "boolean" },
  {
    message: invalid("groupTypes"),
    broken: ({ groupTypes }) =>
      !Array.isArray(groupTypes) || groupTypes.some((type) => !["Unified", "DynamicMembership"].includes(String(type))),
  },
  {
    message: "A group must be mail-enabled, security-enabled or both.",
    broken: ({ mailEnabled, securityEnabled }) => !mailEnabled && !securityEnabled,
  },
  {
    message: "Only a group of the type 'Unified' can be mail-enabled through Microsoft Graph, and it must be.",
    broken: (group) => group.mailEnabled !== hasType(group, "Unified"),
  },
  {
    message: "A group of the type 'DynamicMembership' needs a membershipRule, and no other group has one.",
    broken: (group) => hasType(group, "DynamicMembership") !== !!group.membershipRule,
  },
  {
    message: "A group with isAssignableToRole must be security-enabled and may not have dynamic membership.",
    broken: (group) =>
      group.isAssignableToRole === true && (!group.securityEnabled || hasType(group, "DynamicMembership")),
  },
];

/** Refuses a group that the directory would refuse. */
export function validateGroup(group: Entity): void {
  const broken = rules.find((rule) => rule.broken(group));
  if (broken) throw badRequest(broken.message);
}

function hasType(group: Entity, type: string): boolean {
  return (group.groupTypes as string[]).includes(type);
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === "string" && value.length > 0 && value.length <= longest;
}
