import type * as pulumi from "@pulumi/pulumi";
import type { AuthorizationPolicyInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link AuthorizationPolicy}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/authorizationpolicy.
 */
export type AuthorizationPolicyArgs = Args<AuthorizationPolicyInputs>;

/**
 * Who may invite guests, what guests and members may see and do, and self-service. The object always exists: creating the
 * resource takes it under management.
 */
export class AuthorizationPolicy extends EntraResource {
  /** Who may invite guests. */
  declare public readonly allowInvitesFrom: pulumi.Output<AuthorizationPolicyInputs["allowInvitesFrom"]>;
  /** What guests may see, by Graph's id of the role. */
  declare public readonly guestUserRoleId: pulumi.Output<AuthorizationPolicyInputs["guestUserRoleId"]>;
  /** Whether people may sign up for trials with their work address. */
  declare public readonly allowedToSignUpEmailBasedSubscriptions: pulumi.Output<
    AuthorizationPolicyInputs["allowedToSignUpEmailBasedSubscriptions"]
  >;
  /** Whether administrators may reset their own password. */
  declare public readonly allowedToUseSSPR: pulumi.Output<AuthorizationPolicyInputs["allowedToUseSSPR"]>;
  /** Whether people may join by proving a mail address of the tenant's domains. */
  declare public readonly allowEmailVerifiedUsersToJoinOrganization: pulumi.Output<
    AuthorizationPolicyInputs["allowEmailVerifiedUsersToJoinOrganization"]
  >;
  /** Whether users may consent to applications deemed risky. */
  declare public readonly allowUserConsentForRiskyApps: pulumi.Output<
    AuthorizationPolicyInputs["allowUserConsentForRiskyApps"]
  >;
  /** Whether the legacy MSOnline PowerShell is blocked. */
  declare public readonly blockMsolPowerShell: pulumi.Output<AuthorizationPolicyInputs["blockMsolPowerShell"]>;
  /** What members may do by default. */
  declare public readonly defaultUserRolePermissions: pulumi.Output<
    AuthorizationPolicyInputs["defaultUserRolePermissions"]
  >;

  constructor(name: string, args: AuthorizationPolicyArgs = {}, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "AuthorizationPolicy",
      name,
      args,
      [
        "allowInvitesFrom",
        "guestUserRoleId",
        "allowedToSignUpEmailBasedSubscriptions",
        "allowedToUseSSPR",
        "allowEmailVerifiedUsersToJoinOrganization",
        "allowUserConsentForRiskyApps",
        "blockMsolPowerShell",
        "defaultUserRolePermissions",
      ],
      opts,
    );
  }
}
