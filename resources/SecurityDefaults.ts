import type * as pulumi from "@pulumi/pulumi";
import type { SecurityDefaultsInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link SecurityDefaults}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/identitysecuritydefaultsenforcementpolicy.
 */
export type SecurityDefaultsArgs = Args<SecurityDefaultsInputs>;

/**
 * Microsoft's own minimum of security for tenants without conditional access. The object always exists: creating the
 * resource takes it under management.
 */
export class SecurityDefaults extends EntraResource {
  /** Whether Microsoft's security defaults apply. */
  declare public readonly isEnabled: pulumi.Output<SecurityDefaultsInputs["isEnabled"]>;

  /** Policies that replace them, by display name. */
  declare public readonly replacedBy: pulumi.Output<SecurityDefaultsInputs["replacedBy"]>;

  constructor(name: string, args: SecurityDefaultsArgs = {}, opts: pulumi.CustomResourceOptions = {}) {
    super("SecurityDefaults", name, args, ["isEnabled", "replacedBy"], opts);
  }
}
