import type * as pulumi from "@pulumi/pulumi";
import type { CrossTenantAccessPolicyInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link CrossTenantAccessPolicy}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicy.
 */
export type CrossTenantAccessPolicyArgs = Args<CrossTenantAccessPolicyInputs>;

/**
 * Which other Microsoft clouds a tenant collaborates with. The object always exists: creating the resource takes it under
 * management.
 */
export class CrossTenantAccessPolicy extends EntraResource {
  /** Other Microsoft clouds that may collaborate with this tenant. */
  declare public readonly allowedCloudEndpoints: pulumi.Output<CrossTenantAccessPolicyInputs["allowedCloudEndpoints"]>;

  /** Plans of Entra ID that the rest of the program counts on. */
  declare public readonly assumedLicences: pulumi.Output<CrossTenantAccessPolicyInputs["assumedLicences"]>;

  /** The emergency accounts, none of which deploys. */
  declare public readonly emergencyAccess: pulumi.Output<CrossTenantAccessPolicyInputs["emergencyAccess"]>;

  constructor(name: string, args: CrossTenantAccessPolicyArgs = {}, opts: pulumi.CustomResourceOptions = {}) {
    super("CrossTenantAccessPolicy", name, args, ["allowedCloudEndpoints", "assumedLicences", "emergencyAccess"], opts);
  }
}
