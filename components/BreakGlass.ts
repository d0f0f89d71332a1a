// Single files of @pulumi/azuread, not its root: the root loads every resource that it has, for half a second.
import { DirectoryRoleAssignment } from "@pulumi/azuread/directoryRoleAssignment";
import { Group, type GroupArgs } from "@pulumi/azuread/group";
import type * as pulumi from "@pulumi/pulumi";
import { roles } from "../kinds/roles";
import { BaselineComponent } from "./BaselineComponent";
import { InvalidArgsError } from "./InvalidArgsError";
import { type Transform } from "./transform";

/** Arguments of {@link BreakGlass}. */
export interface BreakGlassArgs {
  /** Object ids of the emergency-access accounts: two or more, cloud-only, and none of them deploys anything. */
  accounts: readonly string[];
  /** The last word on the group. */
  transform?: { group?: Transform<GroupArgs> };
}

/**
 * A role-assignable group of the emergency-access accounts, which are Global Administrators by it: the group that every
 * conditional-access policy excludes. The accounts themselves are made by hand, as their keys are: a password in a state
 * file would be one more way to lose them.
 *
 * On destroy the group stays, because policies that others made may exclude it too. Needs Entra ID P1.
 *
 * Follows https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access.
 */
export class BreakGlass extends BaselineComponent {
  /** The group. */
  public readonly group: Group;
  /** What makes its members Global Administrators. */
  public readonly globalAdministrator: DirectoryRoleAssignment;

  constructor(name: string, args: BreakGlassArgs, opts?: pulumi.ComponentResourceOptions) {
    const accounts = [...new Set(args.accounts.map((id) => id.toLowerCase()))].sort();
    InvalidArgsError.throwIf(
      `BreakGlass ${name}`,
      accounts.length < 2 ? [{ path: ["accounts"], found: `${accounts.length} accounts`, expected: twoOrMore }] : [],
    );
    super("BreakGlass", name, opts);
    this.group = this.child(
      Group,
      "group",
      {
        displayName: "EB break-glass accounts",
        description:
          "Emergency access: excluded from every conditional-access policy. Change its members by the baseline.",
        securityEnabled: true,
        assignableToRole: true,
        members: accounts,
      },
      { serves: ["EB-CA-22v1"], keep: true, transform: args.transform?.group },
    );
    this.globalAdministrator = this.child(
      DirectoryRoleAssignment,
      "global-administrator",
      { principalObjectId: this.group.objectId, roleId: roles["Global Administrator"] },
      { serves: ["EB-CA-22v1"], keep: true },
    );
    this.registerOutputs({ controls: this.controls, leftOut: this.leftOut });
  }
}

const twoOrMore = "two different accounts or more; make another one (EB-CA-22v1)";
