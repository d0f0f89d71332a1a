// A single file of @pulumi/azure-native, not its root: the root loads a thousand modules, for more than a second.
import {
  RoleManagementPolicy as AzureRoleManagementPolicy,
  type RoleManagementPolicyArgs as AzureRoleManagementPolicyArgs,
} from "@pulumi/azure-native/authorization/roleManagementPolicy";
import * as pulumi from "@pulumi/pulumi";
import { azureRulesOf } from "../tenant/azureRoles/azureRulesOf";
import { type ResolvedAzureRole, resolveAzureRoles } from "../tenant/azureRoles/resolveAzureRoles";
import { type Tier } from "../tenant/privilegedRoles/tiers";
import { azureRoleProblems } from "../tenant/rules/azureRoleProblems";
import { type RoleSettings } from "../tenant/schema/privilegedRolesSchema";
import { BaselineComponent } from "./BaselineComponent";
import { InvalidArgsError } from "./InvalidArgsError";
import { keyOf } from "./keyOf";
import { type PrivilegedRolesArgs, type RoleSettingsArgs } from "./PrivilegedRoles";
import { type Transform } from "./transform";

/** One Azure role at one scope, and how it differs from its tier. */
export interface AzureRoleArgs extends RoleSettingsArgs {
  /** Name of the role's policy at the scope, a GUID: Azure has made it up; the error of a missing one says how to list them. */
  policyName: string;
  /** @default `critical` for roles that can grant others, else `high` */
  tier?: Tier;
}

/** Arguments of {@link AzureRoles}. */
export interface AzureRolesArgs {
  /**
   * The roles of each scope, those three among them that can grant others (Owner, User Access Administrator, Role Based Access
   * Control Administrator), by the scope's resource id (`/subscriptions/{id}`, a resource group's,
   * `/providers/Microsoft.Management/managementGroups/{name}`) and the role's display name.
   */
  scopes: { [scope: string]: { [role: string]: AzureRoleArgs } };
  /** Object ids of those who approve activations where approval is asked for. @default nobody, an error where a role needs it */
  approvers?: PrivilegedRolesArgs["approvers"];
  /** Mailboxes that are told of every assignment and activation. @default Microsoft's default recipients */
  notificationRecipients?: PrivilegedRolesArgs["notificationRecipients"];
  /** What becomes of the settings on destroy: kept, or put back as found. @default retain */
  onDestroy?: "retain" | "restore";
  /** The last word on each child; its arguments tell which. */
  transform?: { role?: Transform<AzureRoleManagementPolicyArgs> };
}

/**
 * Sets how Azure roles are assigned and activated at their scopes, in the tiers of {@link PrivilegedRoles}. Azure takes
 * all rules of a policy or none, so that what a tier doesn't ask for is set too, to not being asked.
 *
 * A role that asks for an authentication context asks for nothing, unless a conditional access policy answers for it: for
 * Entra roles, PrivilegedRoles makes one.
 *
 * Assignments that are there already stay as they are; Privileged Identity Management applies the settings to new ones.
 * Needs Entra ID P2, and whoever deploys needs User Access Administrator or Owner at each scope.
 *
 * Follows https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-configure-role-settings.
 */
export class AzureRoles extends BaselineComponent {
  /** The policy of each role, by scope and display name. */
  public readonly policies: Readonly<Record<string, Readonly<Record<string, AzureRoleManagementPolicy>>>>;

  constructor(name: string, args: AzureRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    InvalidArgsError.throwIf(`AzureRoles ${name}`, azureRoleProblems(args));
    super("AzureRoles", name, opts);
    const policies: Record<string, Record<string, AzureRoleManagementPolicy>> = {};
    for (const one of resolveAzureRoles<RoleSettingsArgs>(args)) {
      (policies[one.scope] ??= {})[one.role] = this.manage(one, args);
    }
    this.policies = policies;
    this.registerOutputs({ controls: this.controls, leftOut: this.leftOut });
  }

  private manage(
    { scope, role, policyName, settings }: ResolvedAzureRole<RoleSettingsArgs>,
    { onDestroy, transform }: AzureRolesArgs,
  ): AzureRoleManagementPolicy {
    // What wasn't known when the arguments were checked is looked at again.
    const rules = pulumi.output(settings).apply((known) => azureRulesOf(approvable(role, known as RoleSettings)));
    return this.child(
      AzureRoleManagementPolicy,
      `${keyOf(role)}-at-${keyOf(scope)}`,
      {
        scope,
        roleManagementPolicyName: policyName,
        rules: rules as unknown as AzureRoleManagementPolicyArgs["rules"],
      },
      { serves: ["EB-PIM-12v1"], keep: onDestroy !== "restore", transform: transform?.role },
    );
  }
}

/** @throws {InvalidArgsError} when approval is asked for and nobody can give it: nobody could ever activate the role */
function approvable(role: string, settings: RoleSettings): RoleSettings {
  const { requireApproval, approvers } = settings.activation ?? {};
  if (!requireApproval || approvers?.users?.length || approvers?.groups?.length) return settings;
  const expected = `users or groups, because activating ${role} needs approval; name at least two people`;
  throw new InvalidArgsError("AzureRoles", [{ path: ["approvers"], found: "nobody who may approve", expected }]);
}
