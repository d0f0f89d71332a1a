import * as pulumi from "@pulumi/pulumi";
import { guestUserRoles } from "../kinds/authorizationPolicy";
import {
  AdminConsentRequestPolicy,
  type AdminConsentRequestPolicyArgs,
  AuthenticationFlowsPolicy,
  AuthorizationPolicy,
  type AuthorizationPolicyArgs,
  B2BManagementPolicy,
  type B2BManagementPolicyArgs,
} from "../resources";
import { notDeclared } from "../tenant/LeftOut";
import { type TenantProblem } from "../tenant/TenantProblem";
import { BaselineComponent } from "./BaselineComponent";
import { InvalidArgsError } from "./InvalidArgsError";
import { type Transform } from "./transform";

type GuestUserRole = keyof typeof guestUserRoles;

/** Arguments of {@link GuestAccess}. Each property that isn't given has the baseline's value. */
export interface GuestAccessArgs {
  /** Who may invite guests. @default adminsAndGuestInviters */
  allowInvitesFrom?: pulumi.Input<"none" | "adminsAndGuestInviters" | "adminsGuestInvitersAndAllMembers" | "everyone">;
  /**
   * What guests see of the directory: their own object only (`restricted`), Microsoft's default (`limited`), or as much
   * as members. @default restricted
   */
  guestUserRole?: pulumi.Input<GuestUserRole>;
  /** Whether people can join the tenant by proving an e-mail address. @default false */
  allowEmailVerifiedUsersToJoinOrganization?: pulumi.Input<boolean>;
  /** Whether people can sign up for e-mail based subscriptions. @default false */
  allowedToSignUpEmailBasedSubscriptions?: pulumi.Input<boolean>;
  /** Whether ADMINISTRATORS may reset their own password by self-service; other users aren't meant. @default false */
  allowedToUseSSPR?: pulumi.Input<boolean>;
  /** Whether users may consent to apps that Microsoft considers risky. @default false */
  allowUserConsentForRiskyApps?: pulumi.Input<boolean>;
  /** Whether the retired MSOnline PowerShell module is refused. @default true */
  blockMsolPowerShell?: pulumi.Input<boolean>;
  /** Whether applications may offer guests to sign themselves up. @default false */
  selfServiceSignUp?: pulumi.Input<boolean>;
  /** What every member may do in the directory without a role. */
  defaultUserRolePermissions?: {
    /** Register applications. @default false */
    allowedToCreateApps?: pulumi.Input<boolean>;
    /** Create security groups. @default false */
    allowedToCreateSecurityGroups?: pulumi.Input<boolean>;
    /** Create tenants. @default false */
    allowedToCreateTenants?: pulumi.Input<boolean>;
    /** Read the BitLocker recovery keys of their own devices. @default false */
    allowedToReadBitlockerKeysForOwnedDevice?: pulumi.Input<boolean>;
  };
  /** Consent to apps. @default not managed */
  consent?: ConsentArgs;
  /**
   * Mail domains to which guests may be invited, and no others. They are listed with the tenants that are partners:
   * cross-tenant access stops other Entra tenants, this list everybody else. @default not managed
   */
  invitationDomains?: readonly string[];
  /** Mail domains to which no guest may be invited; not beside `invitationDomains`. @default not managed */
  blockedInvitationDomains?: readonly string[];
  /** How users ask an administrator for an app to which they can't consent. @default not managed */
  consentRequests?: ConsentRequestsArgs;
  /** What becomes of these settings on destroy: kept, or put back as found. @default retain */
  onDestroy?: pulumi.Input<"retain" | "restore">;
  /** The last word on each child. */
  transform?: {
    policy?: Transform<AuthorizationPolicyArgs>;
    invitationDomains?: Transform<B2BManagementPolicyArgs>;
    consentRequests?: Transform<AdminConsentRequestPolicyArgs>;
  };
}

/** Who decides when users ask for an app. */
export interface ConsentRequestsArgs {
  /** Object ids of users and groups, at least one. */
  reviewers: { users?: readonly string[]; groups?: readonly string[] };
  /** Days after which a request expires. @default 30 */
  durationInDays?: pulumi.Input<number>;
}

/** By which permission grant policies people may consent to apps; each one a bare id. */
export interface ConsentArgs {
  /** For themselves, such as `microsoft-user-default-low`. Empty: users can't consent. */
  users: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * For groups and teams that they own. @default what the tenant has now: Graph keeps both in one list, and writing the
   * users' half alone would take theirs away from the owners
   */
  groupOwners?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * Lets only administrators and guest inviters bring in guests, shows guests nothing but themselves, and closes the ways
 * by which people get in, or make things, without anybody's leave.
 *
 * It never touches `allowedToReadOtherUsers`, which breaks a tenant when it is off.
 *
 * Follows https://learn.microsoft.com/graph/api/resources/authorizationpolicy.
 */
export class GuestAccess extends BaselineComponent {
  /** The tenant's authorization policy. */
  public readonly policy: AuthorizationPolicy;
  /** Self-service sign-up, which is off. */
  public readonly signUp: AuthenticationFlowsPolicy;
  /** The domains to which guests are invited; undefined when they aren't managed. */
  public readonly invitationDomains?: B2BManagementPolicy;
  /** The admin consent workflow; undefined when it isn't managed. */
  public readonly consentRequests?: AdminConsentRequestPolicy;

  constructor(name: string, args: GuestAccessArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    InvalidArgsError.throwIf(`GuestAccess ${name}`, guestAccessProblems(args));
    super("GuestAccess", name, opts);
    this.policy = this.child(AuthorizationPolicy, "policy", policyArgs(args), {
      serves: ["EB-GU-01v1", "EB-GU-02v1", "EB-GU-03v1", "EB-GU-08v1", "EB-AM-08v1", ...consentServes(args)],
      transform: args.transform?.policy,
    });
    this.signUp = this.child(
      AuthenticationFlowsPolicy,
      "sign-up",
      { selfServiceSignUp: { isEnabled: args.selfServiceSignUp ?? false }, onDestroy: args.onDestroy },
      { serves: ["EB-GU-04v1"] },
    );
    this.invitationDomains = this.limitInvitations(args);
    this.consentRequests = this.answerRequests(args);
    if (!args.consent) this.leaveOut([notDeclared("EB-AM-06v1", "by which policies users consent to apps (consent)")]);
    this.registerOutputs({ controls: this.controls, leftOut: this.leftOut });
  }

  private limitInvitations(args: GuestAccessArgs): B2BManagementPolicy | undefined {
    const allowed = inOrder(args.invitationDomains);
    const blocked = inOrder(args.blockedInvitationDomains);
    if (allowed.length === 0) {
      this.leaveOut([notDeclared("EB-GU-05v1", "the mail domains of partners (domains)")]);
    }
    // An empty list of allowed domains allows every domain.
    if (allowed.length + blocked.length === 0) return undefined;
    return this.child(
      B2BManagementPolicy,
      "invitation-domains",
      {
        ...(allowed.length > 0 ? { allowedDomains: allowed } : { blockedDomains: blocked }),
        onDestroy: args.onDestroy,
      },
      { serves: ["EB-GU-05v1"], transform: args.transform?.invitationDomains },
    );
  }

  private answerRequests({
    consentRequests,
    onDestroy,
    transform,
  }: GuestAccessArgs): AdminConsentRequestPolicy | undefined {
    if (!consentRequests) {
      this.leaveOut([notDeclared("EB-AM-07v1", "who answers users' requests for apps (consentRequests)")]);
      return undefined;
    }
    const { users = [], groups = [] } = consentRequests.reviewers;
    return this.child(
      AdminConsentRequestPolicy,
      "consent-requests",
      {
        isEnabled: true,
        notifyReviewers: true,
        remindersEnabled: true,
        requestDurationInDays: consentRequests.durationInDays ?? 30,
        reviewers: [
          ...inOrder(users).map((id) => ({ query: `/users/${id}` })),
          ...inOrder(groups).map((id) => ({ query: `/groups/${id}/transitiveMembers/microsoft.graph.user` })),
        ],
        onDestroy,
      },
      { serves: ["EB-AM-07v1"], transform: transform?.consentRequests },
    );
  }
}

/** What is wrong with the arguments. */
function guestAccessProblems(args: GuestAccessArgs): TenantProblem[] {
  const both = (args.invitationDomains ?? []).length > 0 && (args.blockedInvitationDomains ?? []).length > 0;
  const { users = [], groups = [] } = args.consentRequests?.reviewers ?? { users: [""] };
  return [
    ...(both
      ? [
          {
            path: ["blockedInvitationDomains"],
            found: "blocked domains beside invitationDomains",
            expected: "one of the two, because Graph takes no both; remove the blocked ones (EB-GU-05v1)",
          },
        ]
      : []),
    ...(users.length + groups.length === 0
      ? [
          {
            path: ["consentRequests", "reviewers"],
            found: "nobody",
            expected: "users or groups who answer; name at least one (EB-AM-07v1)",
          },
        ]
      : []),
  ];
}

const inOrder = (texts: readonly string[] = []): string[] =>
  [...new Set(texts.map((text) => text.toLowerCase()))].sort();

/** Users who can't consent at all hold the tenant to the control; what is only known later isn't promised. */
const consentServes = ({ consent }: GuestAccessArgs): string[] =>
  Array.isArray(consent?.users) && consent.users.length === 0 ? ["EB-AM-06v1"] : [];

/** The baseline's values, and the user's where there are any. */
function policyArgs({
  allowInvitesFrom = "adminsAndGuestInviters",
  guestUserRole = "restricted",
  allowEmailVerifiedUsersToJoinOrganization = false,
  allowedToSignUpEmailBasedSubscriptions = false,
  allowedToUseSSPR = false,
  allowUserConsentForRiskyApps = false,
  blockMsolPowerShell = true,
  defaultUserRolePermissions: {
    allowedToCreateApps = false,
    allowedToCreateSecurityGroups = false,
    allowedToCreateTenants = false,
    allowedToReadBitlockerKeysForOwnedDevice = false,
  } = {},
  consent,
  onDestroy,
}: GuestAccessArgs): AuthorizationPolicyArgs {
  return {
    allowInvitesFrom,
    guestUserRoleId: pulumi.output(guestUserRole).apply(roleId),
    allowEmailVerifiedUsersToJoinOrganization,
    allowedToSignUpEmailBasedSubscriptions,
    allowedToUseSSPR,
    allowUserConsentForRiskyApps,
    blockMsolPowerShell,
    defaultUserRolePermissions: {
      allowedToCreateApps,
      allowedToCreateSecurityGroups,
      allowedToCreateTenants,
      allowedToReadBitlockerKeysForOwnedDevice,
      ...(consent && { permissionGrantPoliciesAssigned: grantPolicies(consent) }),
    },
    onDestroy,
  };
}

/** A word that isn't known goes to the provider as it is, which refuses it; left out, the role would go unmanaged. */
const roleId = (role: GuestUserRole): string => guestUserRoles[role] ?? role;

/** Without owners' entries the provider keeps those that the tenant has. */
function grantPolicies({ users, groupOwners = [] }: ConsentArgs): pulumi.Output<string[]> {
  return pulumi
    .all([users, groupOwners])
    .apply(([ofUsers, ofOwners]) => [
      ...ofUsers.map((id) => `ManagePermissionGrantsForSelf.${id}`),
      ...ofOwners.map((id) => `ManagePermissionGrantsForOwnedResource.${id}`),
    ]);
}
