import type * as pulumi from "@pulumi/pulumi";
import type { AuthenticationContextPolicyInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link AuthenticationContextPolicy}. Exclusions and the strength that are left out are nobody and
 * Phishing-resistant MFA; a sign-in frequency that is left out is not managed.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy.
 */
export type AuthenticationContextPolicyArgs = Args<AuthenticationContextPolicyInputs>;

/**
 * A conditional access policy for authentication contexts: what everybody has to prove where an application, a protected
 * action or the activation of a role asks for one of them. A policy for contexts of the same name that exists already is
 * taken under management. Unless `onDestroy` says otherwise, destroying the resource deletes the policy. Needs a P1
 * licence in the tenant.
 */
export class AuthenticationContextPolicy extends EntraResource {
  /** Its name, by which it is told from others. */
  declare public readonly displayName: pulumi.Output<AuthenticationContextPolicyInputs["displayName"]>;
  /** Whether it acts, is off or only logs. */
  declare public readonly state: pulumi.Output<AuthenticationContextPolicyInputs["state"]>;
  /** The authentication contexts that it answers for. */
  declare public readonly contexts: pulumi.Output<AuthenticationContextPolicyInputs["contexts"]>;
  /** Users whom it leaves out. */
  declare public readonly excludeUsers: pulumi.Output<AuthenticationContextPolicyInputs["excludeUsers"]>;
  /** Groups whom it leaves out. */
  declare public readonly excludeGroups: pulumi.Output<AuthenticationContextPolicyInputs["excludeGroups"]>;
  /** The authentication strength that it asks for. */
  declare public readonly authenticationStrengthId: pulumi.Output<
    AuthenticationContextPolicyInputs["authenticationStrengthId"]
  >;
  /** Whether people sign in anew each time. */
  declare public readonly signInFrequency: pulumi.Output<AuthenticationContextPolicyInputs["signInFrequency"]>;
  /** What somebody added beside these properties. */
  declare public readonly additions: pulumi.Output<AuthenticationContextPolicyInputs["additions"]>;

  constructor(name: string, args: AuthenticationContextPolicyArgs, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "AuthenticationContextPolicy",
      name,
      args,
      [
        "displayName",
        "state",
        "contexts",
        "excludeUsers",
        "excludeGroups",
        "authenticationStrengthId",
        "signInFrequency",
        "additions",
      ],
      opts,
    );
  }
}
