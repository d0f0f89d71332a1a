import { z } from "zod";
import { type DirectoryRoleEligibilityInputs, type RoleManagementPolicyInputs } from "../../kinds";
import { roleManagementPolicy } from "../../kinds/roleManagementPolicy";
import { directoryRoleEligibility } from "../../kinds/directoryRoleEligibility";
import { roles } from "../../kinds/roles";
import { groupId, guid, nonEmptyList } from "./fields";

/** What the baseline sets of a role; each property as the `entra` provider's RoleManagementPolicy has it. */
export type RoleSettings = Pick<
  RoleManagementPolicyInputs,
  "activation" | "eligibleAssignment" | "activeAssignment" | "notifications"
>;

// What the properties are is the kind's to say. What they must be together is checked once tier, role and approvers are
// laid over each other (../privilegedRoles/roleProblems), so the kind's rules between them are left behind here.
export const roleSettingsSchema = z
  .strictObject({
    activation: partOf("activation").describe("What somebody who is eligible must do to use the role."),
    eligibleAssignment: partOf("eligibleAssignment").describe("What it takes to make somebody eligible."),
    activeAssignment: partOf("activeAssignment").describe("What it takes to make somebody active."),
    notifications: partOf("notifications").describe("Who is told by mail, and when."),
  })
  .meta({ id: "RoleSettings" });

function partOf<Name extends keyof RoleSettings>(name: Name) {
  const part = roleManagementPolicy.inputs.shape[name] as z.ZodOptional<z.ZodObject>;
  return z.strictObject(part.unwrap().shape).optional() as z.ZodOptional<z.ZodType<NonNullable<RoleSettings[Name]>>>;
}

/** Who approves activations. */
export const approversSchema = z.strictObject({
  users: nonEmptyList(guid("the object id of a user", "copy it from the user's Overview page"))
    .optional()
    .describe("Object ids of users."),
  groups: nonEmptyList(groupId()).optional().describe("Object ids of groups whose members approve."),
});

const roleName = z.string().meta({
  anyOf: [{ enum: Object.keys(roles) }, { pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" }],
});

const eligibleSchema = z.strictObject({
  principalId: guid("the object id of a user or a role-assignable group", "copy it from its Overview page").describe(
    "Who is eligible: the object id of a user or of a role-assignable group.",
  ),
  role: roleName.describe("The role, by name or template id."),
  directoryScopeId: z
    .string()
    .regex(/^\//, { error: "/ or /administrativeUnits/{id}; write the whole path" })
    .optional()
    .describe("Where the role counts. Left out: in the whole tenant."),
  expiration: directoryRoleEligibility.inputs.shape["expiration"] as z.ZodOptional<
    z.ZodType<DirectoryRoleEligibilityInputs["expiration"]>
  >,
});

/** Entra roles and how they are activated. */
export const privilegedRolesSchema = z.strictObject({
  preset: z
    .enum(["recommended", "none"])
    .default("recommended")
    .describe(
      "Which roles are managed besides those under `roles`: `recommended` are fifteen that can do most harm, each in its " +
        "tier; `none` are no others.",
    ),
  approvers: approversSchema
    .optional()
    .describe("Who approves activations of roles that need approval: those of tier `critical`, unless said otherwise."),
  notificationRecipients: nonEmptyList(
    z.email({ error: "a mail address; name the mailbox that the security team reads" }),
  )
    .optional()
    .describe("Mailboxes that are told of every assignment and activation. Left out: Microsoft's default recipients."),
  tiers: z
    .strictObject({
      critical: roleSettingsSchema
        .optional()
        .describe("For roles that can grant every other role: one hour, with approval."),
      high: roleSettingsSchema.optional().describe("For roles that reach the whole tenant: four hours."),
      standard: roleSettingsSchema.optional().describe("For the rest: eight hours."),
    })
    .prefault({})
    .describe("What differs from the baseline's settings of a tier, for all of its roles."),
  roles: z
    .record(
      roleName,
      roleSettingsSchema.extend({
        tier: z
          .enum(["critical", "high", "standard"])
          .optional()
          .describe("The role's tier. Default: the recommended one, or `high` for a role that isn't recommended."),
      }),
    )
    .default({})
    .describe("Further roles, and what differs from its tier for one role. By name or template id."),
  groups: nonEmptyList(groupId())
    .optional()
    .describe(
      "Object ids of role-assignable groups: joining them, as member or owner, is asked for as strictly as activating a " +
        "role of tier `high`. A break-glass group that the baseline makes is among them.",
    ),
  eligible: nonEmptyList(eligibleSchema)
    .optional()
    .describe("Who may activate which role. Taken off the list, the eligibility ends."),
});

/** Entra roles and how they are activated. */
export type PrivilegedRolesSettings = z.output<typeof privilegedRolesSchema>;
