import * as pulumi from "@pulumi/pulumi";
import { guestUserRoles } from "../kinds/authorizationPolicy";
import { AuthorizationPolicy, type AuthorizationPolicyArgs } from "../resources";
import { BaselineComponent } from "./BaselineComponent";
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
  /** What becomes of these settings on destroy: kept, or put back as found. @default retain */
  onDestroy?: pulumi.Input<"retain" | "restore">;
  /** The last word on the child. */
  transform?: { policy?: Transform<AuthorizationPolicyArgs> };
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

  constructor(name: string, args: GuestAccessArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    super("GuestAccess", name, opts);
    this.policy = this.child(AuthorizationPolicy, "policy", policyArgs(args), {
      serves: ["EB-GU-01v1", "EB-GU-02v1", "EB-GU-03v1"],
      transform: args.transform?.policy,
    });
    this.registerOutputs({ controls: this.controls });
  }
}

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
