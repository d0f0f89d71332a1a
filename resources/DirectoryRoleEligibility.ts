import type * as pulumi from "@pulumi/pulumi";
import type { DirectoryRoleEligibilityInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link DirectoryRoleEligibility}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/unifiedroleeligibilityschedule.
 */
export type DirectoryRoleEligibilityArgs = Args<DirectoryRoleEligibilityInputs>;

/**
 * That a user or group may activate a directory role: an eligible assignment in Privileged Identity Management. One
 * that exists already is taken under management. Unless `onDestroy` says otherwise, destroying the resource ends the
 * eligibility. Needs a P2 licence in the tenant.
 */
export class DirectoryRoleEligibility extends EntraResource {
  /** Who is eligible: an object id. */
  declare public readonly principalId: pulumi.Output<DirectoryRoleEligibilityInputs["principalId"]>;
  /** The directory role, by template id or display name. */
  declare public readonly roleDefinitionId: pulumi.Output<DirectoryRoleEligibilityInputs["roleDefinitionId"]>;
  /** Where the role counts: `/` is the whole tenant. */
  declare public readonly directoryScopeId: pulumi.Output<DirectoryRoleEligibilityInputs["directoryScopeId"]>;
  /** Until when. */
  declare public readonly expiration: pulumi.Output<DirectoryRoleEligibilityInputs["expiration"]>;

  constructor(name: string, args: DirectoryRoleEligibilityArgs, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "DirectoryRoleEligibility",
      name,
      args,
      ["principalId", "roleDefinitionId", "directoryScopeId", "expiration"],
      opts,
    );
  }
}
