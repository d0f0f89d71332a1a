import type * as pulumi from "@pulumi/pulumi";
import { RoleManagementPolicy, type RoleManagementPolicyArgs } from "../resources";
import { type Args } from "../resources/deepInput";
import { needsApproval, type ResolvedRole, resolveRoles } from "../tenant/privilegedRoles/resolveRoles";
import { type Tier } from "../tenant/privilegedRoles/tiers";
import { roleProblems } from "../tenant/rules/roleProblems";
import { type RoleSettings } from "../tenant/schema/privilegedRolesSchema";
import { BaselineComponent } from "./BaselineComponent";
import { InvalidArgsError } from "./InvalidArgsError";
import { type Transform } from "./transform";

type Notifications = NonNullable<RoleSettings["notifications"]>;

/** What differs from the baseline for a role or a tier; what isn't given is as the tier has it. */
export interface RoleSettingsArgs {
  /** What somebody who is eligible must do to use the role. Durations are ISO 8601, from PT30M to P1D. */
  activation?: Args<NonNullable<RoleSettings["activation"]>>;
  /** What it takes to make somebody eligible. */
  eligibleAssignment?: Args<NonNullable<RoleSettings["eligibleAssignment"]>>;
  /** What it takes to make somebody active. */
  activeAssignment?: Args<NonNullable<RoleSettings["activeAssignment"]>>;
  /** Who is told by mail, and when. */
  notifications?: {
    [Event in keyof Notifications]?: {
      [Recipient in keyof NonNullable<Notifications[Event]>]?: Args<
        NonNullable<NonNullable<Notifications[Event]>[Recipient]>
      >;
    };
  };
}

/** One role, and how it differs from its tier. */
export interface PrivilegedRoleArgs extends RoleSettingsArgs {
  /** @default the recommended tier, or `high` for a role that isn't among the recommended */
  tier?: Tier;
}

/** Arguments of {@link PrivilegedRoles}. */
export interface PrivilegedRolesArgs {
  /**
   * Which roles are managed besides `roles`: `recommended` are fifteen that can do most harm, `none` are no others.
   * @default recommended
   */
  preset?: "recommended" | "none";
  /**
   * Object ids of those who approve activations where approval is asked for. @default nobody, which is an error as long
   * as a role needs approval
   */
  approvers?: { users?: pulumi.Input<pulumi.Input<string>[]>; groups?: pulumi.Input<pulumi.Input<string>[]> };
  /** Mailboxes that are told of every assignment and activation. @default Microsoft's default recipients */
  notificationRecipients?: pulumi.Input<pulumi.Input<string>[]>;
  /** What differs from the baseline's settings of a tier, for all of its roles. @default nothing */
  tiers?: { [tier in Tier]?: RoleSettingsArgs };
  /** Further roles, and what differs for single ones; by display name or template id. @default none */
  roles?: { [role: string]: PrivilegedRoleArgs };
  /** What becomes of the settings on destroy: kept, or put back as found. @default retain */
  onDestroy?: pulumi.Input<"retain" | "restore">;
  /** The last word on each role's policy; its arguments tell which role. */
  transform?: { role?: Transform<RoleManagementPolicyArgs> };
}

/**
 * Sets how Entra roles are assigned and activated, in three tiers:
 *
 * | tier | activation | eligible at most | active at most |
 * |---|---|---|---|
 * | critical | 1 hour, MFA, justification, approval | 180 days | 15 days |
 * | high | 4 hours, MFA, justification | 365 days | 30 days |
 * | standard | 8 hours, MFA, justification | 365 days | 90 days |
 *
 * Assignments that are there already stay as they are; Privileged Identity Management applies the settings to new ones.
 * Needs Entra ID P2.
 *
 * Follows https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-change-default-settings.
 */
export class PrivilegedRoles extends BaselineComponent {
  /** The policy of each role, by display name. */
  public readonly policies: Readonly<Record<string, RoleManagementPolicy>>;

  constructor(name: string, args: PrivilegedRolesArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    InvalidArgsError.throwIf(`PrivilegedRoles ${name}`, roleProblems(args));
    super("PrivilegedRoles", name, opts);
    this.policies = Object.fromEntries(
      resolveRoles<RoleSettingsArgs>(args).map((resolved) => [resolved.role, this.manage(resolved, args)]),
    );
    this.registerOutputs({ controls: this.controls });
  }

  private manage(
    { role, settings }: ResolvedRole<RoleSettingsArgs>,
    { onDestroy, notificationRecipients, transform }: PrivilegedRolesArgs,
  ): RoleManagementPolicy {
    const serves = [
      "EB-PIM-01v1",
      ...(needsApproval(settings.activation) ? ["EB-PIM-02v1"] : []),
      "EB-PIM-03v1",
      ...(notificationRecipients ? ["EB-PIM-04v1"] : []),
    ];
    return this.child(
      RoleManagementPolicy,
      role.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
      { role, ...settings, onDestroy },
      { serves, transform: transform?.role },
    );
  }
}
