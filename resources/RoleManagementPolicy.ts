import type * as pulumi from "@pulumi/pulumi";
import type { RoleManagementPolicyInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link RoleManagementPolicy}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/unifiedrolemanagementpolicy.
 */
export type RoleManagementPolicyArgs = Args<RoleManagementPolicyInputs>;

/**
 * The PIM settings of one directory role: activation, assignments and mails. Every role has a policy: creating the resource
 * takes it under management. Needs a P2 licence in the tenant.
 */
export class RoleManagementPolicy extends EntraResource {
  /** The directory role, by display name or template id. */
  declare public readonly role: pulumi.Output<RoleManagementPolicyInputs["role"]>;
  /** What somebody who is eligible for the role must do to use it. */
  declare public readonly activation: pulumi.Output<RoleManagementPolicyInputs["activation"]>;
  /** What an administrator must do to make somebody eligible. */
  declare public readonly eligibleAssignment: pulumi.Output<RoleManagementPolicyInputs["eligibleAssignment"]>;
  /** What an administrator must do to make somebody active. */
  declare public readonly activeAssignment: pulumi.Output<RoleManagementPolicyInputs["activeAssignment"]>;
  /** Who is told by mail when something happens with the role. */
  declare public readonly notifications: pulumi.Output<RoleManagementPolicyInputs["notifications"]>;

  constructor(name: string, args: RoleManagementPolicyArgs, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "RoleManagementPolicy",
      name,
      args,
      ["role", "activation", "eligibleAssignment", "activeAssignment", "notifications"],
      opts,
    );
  }
}
