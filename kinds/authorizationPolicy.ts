import { z } from "zod";
import { enumOf, setOf } from "./fields";
import type { Kind } from "./kind";
import { onDestroyWithoutReset } from "./onDestroy";
import { singleton } from "./singleton";

const path = "/policies/authorizationPolicy";

/** What guests may see and do, by Graph's ids: as members, limited, or only their own directory object. */
export const guestUserRoles = {
  member: "a0b1b346-4d3e-4e8b-98f8-753987be4970",
  limited: "10dae51f-b6af-4016-8d66-8c2a99b929b3",
  restricted: "2af84b1e-32c8-42b7-82bc-daa82404023b",
} as const;

const guestUserRoleIds: readonly string[] = Object.values(guestUserRoles);

const defaultUserRolePermissions = z
  .strictObject({
    allowedToCreateApps: z.boolean().optional().describe("Members may register applications."),
    allowedToCreateSecurityGroups: z.boolean().optional().describe("Members may create security groups."),
    allowedToCreateTenants: z.boolean().optional().describe("Members may create other tenants."),
    allowedToReadBitlockerKeysForOwnedDevice: z
      .boolean()
      .optional()
      .describe("Owners of a device may read its BitLocker keys."),
    allowedToReadOtherUsers: z
      .boolean()
      .refine((allowed) => allowed, "false breaks the tenant: members could no longer see each other; leave it out")
      .optional()
      .describe("Members may see each other. Only true is accepted, because false breaks the tenant."),
    permissionGrantPoliciesAssigned: setOf(
      z
        .string()
        .regex(
          /^ManagePermissionGrantsFor(Self|OwnedResource)\.\S+$/,
          "expected ManagePermissionGrantsForSelf.<policy id> or ManagePermissionGrantsForOwnedResource.<policy id>",
        ),
    )
      .meta({ keepEntries: "ManagePermissionGrantsForOwnedResource.", compare: "set" })
      .optional()
      .describe(
        "Which consent policies members have. No ManagePermissionGrantsForSelf entry: no user consent. The tenant's " +
          "ManagePermissionGrantsForOwnedResource entries are kept unless at least one is declared.",
      ),
  })
  .meta({ id: "DefaultUserRolePermissions", description: "What members may do by default." });

const settings = z.strictObject({
  allowInvitesFrom: enumOf("AllowInvitesFrom", [
    "none",
    "adminsAndGuestInviters",
    "adminsGuestInvitersAndAllMembers",
    "everyone",
  ])
    .optional()
    .describe("Who may invite guests."),
  guestUserRoleId: z
    .string()
    .refine(
      (id) => guestUserRoleIds.includes(id.toLowerCase()),
      `expected ${guestUserRoles.member} (as members), ${guestUserRoles.limited} (limited) or ${guestUserRoles.restricted} (restricted)`,
    )
    .meta({ compare: "ignoreCase" })
    .optional()
    .describe(
      `What guests may see: as members ${guestUserRoles.member}, limited ${guestUserRoles.limited}, only their own ` +
        `directory object ${guestUserRoles.restricted}.`,
    ),
  allowedToSignUpEmailBasedSubscriptions: z
    .boolean()
    .optional()
    .describe("People may sign up for trials and the like with their work address."),
  allowedToUseSSPR: z.boolean().optional().describe("Administrators may reset their own password."),
  allowEmailVerifiedUsersToJoinOrganization: z
    .boolean()
    .optional()
    .describe("People may join the tenant by proving that they have a mail address of its domains."),
  allowUserConsentForRiskyApps: z.boolean().optional().describe("Users may consent to applications deemed risky."),
  blockMsolPowerShell: z.boolean().optional().describe("The legacy MSOnline PowerShell is blocked."),
  defaultUserRolePermissions: defaultUserRolePermissions.optional(),
});

const inputs = settings.extend({
  onDestroy: onDestroyWithoutReset("Graph has no way back to the system's authorization policy"),
});

/** Inputs of {@link authorizationPolicy}. */
export type AuthorizationPolicyInputs = z.input<typeof inputs>;

/** What guests, members and self-service may do in the tenant. One per tenant, always there. */
export const authorizationPolicy: Kind = singleton({
  name: "AuthorizationPolicy",
  description:
    "Who may invite guests, what guests and members may see and do, and self-service. The object always exists: " +
    "creating the resource takes it under management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/authorizationpolicy",
  word: "authorizationPolicy",
  path,
  settings,
  inputs,
  systemDefault: "Graph has no way back to the system's authorization policy",
  permissions: { read: ["Policy.Read.All"], write: ["Policy.Read.All", "Policy.ReadWrite.Authorization"] },
  licences: () => [],
});
