import { z } from "zod";
import { nonEmptyList } from "./fields";
import { peopleSchema } from "./peopleSchema";

const consentPolicy = z.string().regex(/^(?!ManagePermissionGrantsFor)[\w-]+$/, {
  error: "the id of a permission grant policy alone; leave out the part up to the dot",
});

/** Guests, invitations, and what ordinary users may do in the directory (Graph's authorization policy). */
export const guestsSchema = z.strictObject({
  allowInvitesFrom: z
    .enum(["none", "adminsAndGuestInviters", "adminsGuestInvitersAndAllMembers", "everyone"])
    .default("adminsAndGuestInviters")
    .describe("Who may invite guests. Default: administrators and the Guest Inviter role."),
  guestUserRole: z
    .enum(["restricted", "limited", "member"])
    .default("restricted")
    .describe(
      "What guests see of the directory: `restricted` their own object only (default), `limited` Microsoft's default, " +
        "`member` as much as members.",
    ),
  allowEmailVerifiedUsersToJoinOrganization: z
    .boolean()
    .default(false)
    .describe("Whether people can join the tenant by proving an e-mail address. Default: no."),
  allowedToSignUpEmailBasedSubscriptions: z
    .boolean()
    .default(false)
    .describe("Whether people can sign up for e-mail based (viral) subscriptions. Default: no."),
  allowedToUseSSPR: z
    .boolean()
    .default(false)
    .describe("Whether ADMINISTRATORS may reset their own password by self-service. Default: no."),
  allowUserConsentForRiskyApps: z
    .boolean()
    .default(false)
    .describe("Whether users may consent to apps that Microsoft considers risky. Default: no."),
  blockMsolPowerShell: z
    .boolean()
    .default(true)
    .describe("Whether the retired MSOnline PowerShell module is refused. Default: yes."),
  selfServiceSignUp: z
    .boolean()
    .default(false)
    .describe("Whether applications may offer guests to sign themselves up. Default: no."),
  defaultUserRolePermissions: z
    .strictObject({
      allowedToCreateApps: z.boolean().default(false).describe("Whether users may register applications. Default: no."),
      allowedToCreateSecurityGroups: z
        .boolean()
        .default(false)
        .describe("Whether users may create security groups. Default: no."),
      allowedToCreateTenants: z.boolean().default(false).describe("Whether users may create tenants. Default: no."),
      allowedToReadBitlockerKeysForOwnedDevice: z
        .boolean()
        .default(false)
        .describe("Whether users may read the BitLocker recovery keys of their own devices. Default: no."),
    })
    .prefault({})
    .describe("What every member may do in the directory without a role."),
  consent: z
    .strictObject({
      users: z
        .array(consentPolicy)
        .describe(
          "Permission grant policies by which users consent for themselves, such as `microsoft-user-default-low`; `[]` is no consent.",
        ),
      groupOwners: nonEmptyList(consentPolicy)
        .optional()
        .describe(
          "Permission grant policies by which owners consent for their groups and teams. Left out: those that the tenant has.",
        ),
    })
    .optional()
    .describe("Consent to apps. Left out: not managed."),
  consentRequests: z
    .strictObject({
      reviewers: peopleSchema("answer requests", "EB-AM-07v1").describe("Who decides about requests."),
      durationInDays: z
        .int()
        .min(1, { error: "1 to 30 days; choose one (EB-AM-07v1)" })
        .max(30, { error: "1 to 30 days; choose one (EB-AM-07v1)" })
        .default(30)
        .describe("Days after which a request expires. Default: 30."),
    })
    .optional()
    .describe("Users may ask an administrator for an app to which they can't consent. Left out: not managed."),
  onDestroy: z
    .enum(["retain", "restore"])
    .default("retain")
    .describe(
      "What becomes of these settings when the stack is destroyed: kept, or put back to what was there before.",
    ),
});

/** Guests and the authorization policy. */
export type Guests = z.output<typeof guestsSchema>;
