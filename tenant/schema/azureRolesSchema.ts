import { z } from "zod";
import { guid, nonEmptyList } from "./fields";
import { approversSchema, roleSettingsSchema } from "./privilegedRolesSchema";

/** A management group, or a subscription and whatever is in it. */
const scope = z
  .string()
  .regex(/^\/(subscriptions\/[^/]+|providers\/Microsoft\.Management\/managementGroups\/[^/]+)(\/[^/]+)*$/i, {
    error:
      "the resource id of a scope, such as /subscriptions/{id} or /providers/Microsoft.Management/managementGroups/{name}, " +
      "without a slash at the end; copy it from the scope's Properties page",
  });

const role = roleSettingsSchema.extend({
  policyName: guid(
    "the name of the role's policy at this scope",
    "list the scope's roleManagementPolicyAssignments with az rest, and take the end of the role's policyId",
  ).describe(
    "Name of the role's policy at this scope: a GUID that Azure made up, the end of the role's policyId in the scope's " +
      "roleManagementPolicyAssignments.",
  ),
  tier: z
    .enum(["critical", "high", "standard"])
    .optional()
    .describe(
      "The role's tier. Default: critical for roles that can grant others (Owner, User Access Administrator, Role Based " +
        "Access Control Administrator), else high.",
    ),
});

/** Azure roles and how they are activated, by scope. */
export const azureRolesSchema = z.strictObject({
  approvers: approversSchema
    .optional()
    .describe("Who approves activations of roles that need approval. Left out: those of `privilegedRoles`."),
  notificationRecipients: nonEmptyList(
    z.email({ error: "a mail address; name the mailbox that the security team reads" }),
  )
    .optional()
    .describe("Mailboxes that are told of every assignment and activation. Left out: those of `privilegedRoles`."),
  scopes: z
    .record(scope, z.record(z.string().min(1), role))
    .describe(
      "The roles of each scope, by the role's display name, with what differs from its tier. Owner, User Access Administrator " +
        "and Role Based Access Control Administrator have to be among them.",
    ),
});
