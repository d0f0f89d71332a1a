import type * as pulumi from "@pulumi/pulumi";
import type { AuthenticationMethodsPolicyInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link AuthenticationMethodsPolicy}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy.
 */
export type AuthenticationMethodsPolicyArgs = Args<AuthenticationMethodsPolicyInputs>;

/**
 * Who is asked to register a stronger authentication method, and whether the older policies still count. The object
 * always exists: creating the resource takes it under management. Single methods:
 * `AuthenticationMethodConfiguration`.
 */
export class AuthenticationMethodsPolicy extends EntraResource {
  /** Whether the older policies for multifactor authentication and password reset still count. */
  declare public readonly policyMigrationState: pulumi.Output<
    AuthenticationMethodsPolicyInputs["policyMigrationState"]
  >;
  /** Days after which people have to confirm their authentication information. */
  declare public readonly reconfirmationInDays: pulumi.Output<
    AuthenticationMethodsPolicyInputs["reconfirmationInDays"]
  >;
  /** Who is asked to register a method. */
  declare public readonly registrationEnforcement: pulumi.Output<
    AuthenticationMethodsPolicyInputs["registrationEnforcement"]
  >;

  constructor(name: string, args: AuthenticationMethodsPolicyArgs = {}, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "AuthenticationMethodsPolicy",
      name,
      args,
      ["policyMigrationState", "reconfirmationInDays", "registrationEnforcement"],
      opts,
    );
  }
}
