import type * as pulumi from "@pulumi/pulumi";
import type { AuthenticationFlowsPolicyInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link AuthenticationFlowsPolicy}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/authenticationflowspolicy.
 */
export type AuthenticationFlowsPolicyArgs = Args<AuthenticationFlowsPolicyInputs>;

/**
 * Whether guests can sign themselves up through applications that offer it. The object always exists: creating the
 * resource takes it under management.
 */
export class AuthenticationFlowsPolicy extends EntraResource {
  /** Whether guests can sign themselves up. */
  declare public readonly selfServiceSignUp: pulumi.Output<AuthenticationFlowsPolicyInputs["selfServiceSignUp"]>;

  constructor(name: string, args: AuthenticationFlowsPolicyArgs = {}, opts: pulumi.CustomResourceOptions = {}) {
    super("AuthenticationFlowsPolicy", name, args, ["selfServiceSignUp"], opts);
  }
}
