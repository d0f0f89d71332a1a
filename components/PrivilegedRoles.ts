// A single file of @pulumi/azuread, not its root: the root loads every resource that it has, for half a second.
import {
  GroupRoleManagementPolicy,
  type GroupRoleManagementPolicyArgs,
} from "@pulumi/azuread/groupRoleManagementPolicy";
import type * as pulumi from "@pulumi/pulumi";
import {
  AuthenticationContextClassReference,
  AuthenticationContextPolicy,
  type AuthenticationContextPolicyArgs,
  DirectoryRoleEligibility,
  type DirectoryRoleEligibilityArgs,
  RoleManagementPolicy,
  type RoleManagementPolicyArgs,
} from "../resources";
import { type Args } from "../resources/deepInput";
import { activationContexts, withMfaForContext } from "../tenant/privilegedRoles/activationContexts";
import { canonical, needsApproval, type ResolvedRole, resolveRoles } from "../tenant/privilegedRoles/resolveRoles";
import { type Tier, tiers } from "../tenant/privilegedRoles/tiers";
import { type LeftOut, notDeclared } from "../tenant/LeftOut";
import { eligibleProblems } from "../tenant/rules/eligibleProblems";
import { roleProblems } from "../tenant/rules/roleProblems";
import { type RoleSettings } from "../tenant/schema/privilegedRolesSchema";
import { BaselineComponent } from "./BaselineComponent";
import { type ContextPolicy, type ContextPolicyArgs, contextPolicyOf } from "./contextPolicy";
import { contextPolicyProblems } from "./contextPolicyProblems";
import { InvalidArgsError } from "./InvalidArgsError";
import { keyOf } from "./keyOf";
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
  /**
   * Object ids of role-assignable groups, by a name of your own: joining them, as member or owner, is asked for as
   * strictly as activating a role of tier `high`. @default none
   */
  groups?: { [name: string]: pulumi.Input<string> };
  /** Who may activate which role. Taken off the list, the eligibility ends. @default nobody */
  eligible?: readonly EligibleArgs[];
  /** The policy that answers for the authentication contexts that roles ask for. */
  contextPolicy?: ContextPolicyArgs;
  /** What becomes of the settings on destroy: kept, or put back as found. @default retain */
  onDestroy?: pulumi.Input<"retain" | "restore">;
  /** The last word on each child; its arguments tell which. */
  transform?: {
    role?: Transform<RoleManagementPolicyArgs>;
    group?: Transform<GroupRoleManagementPolicyArgs>;
    eligible?: Transform<DirectoryRoleEligibilityArgs>;
    contextPolicy?: Transform<AuthenticationContextPolicyArgs>;
  };
}

/** Somebody who may activate a role. */
export interface EligibleArgs {
  /** Object id of a user or of a role-assignable group. */
  principalId: string;
  /** The role, by display name or template id. */
  role: string;
  /** Where the role counts, such as `/administrativeUnits/{id}`. @default `/`, the whole tenant */
  directoryScopeId?: string;
  /** Until when: an `endDateTime`, a `duration` or `noExpiration`. @default the role's own limit, made anew when it is over */
  expiration?: DirectoryRoleEligibilityArgs["expiration"];
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
 * A role may ask for an authentication context in place of MFA (`activation.authenticationContext`): the context is
 * published, then a policy asks phishing-resistant MFA of everybody for it, and only then, and only once that policy is
 * enforced, the role asks for it.
 *
 * Assignments that are there already stay as they are; Privileged Identity Management applies the settings to new ones.
 * Needs Entra ID P2.
 *
 * Follows https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-change-default-settings.
 */
export class PrivilegedRoles extends BaselineComponent {
  /** The policy of each role, by display name. */
  public readonly policies: Readonly<Record<string, RoleManagementPolicy>>;
  /** The authentication contexts that roles ask for, by id. */
  public readonly contexts: Readonly<Record<string, AuthenticationContextClassReference>>;
  /** The conditional-access policy that answers for them; undefined where no role asks for one. */
  public readonly contextPolicy?: AuthenticationContextPolicy;
  /** The policies of each group, by its name. */
  public readonly groups: Readonly<Record<string, readonly GroupRoleManagementPolicy[]>>;
  /** Who may activate which role, in the order of the arguments. */
  public readonly eligibilities: readonly DirectoryRoleEligibility[];

  constructor(name: string, args: PrivilegedRolesArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    InvalidArgsError.throwIf(`PrivilegedRoles ${name}`, [
      ...roleProblems(args),
      ...eligibleProblems(args),
      ...contextPolicyProblems(args),
    ]);
    super("PrivilegedRoles", name, opts);
    const declared = resolveRoles<RoleSettingsArgs>(args);
    const contexts = activationContexts(declared);
    this.contexts = this.publish(contexts);
    const contextPolicy = contextPolicyOf(contexts, args.contextPolicy);
    this.contextPolicy = this.answerFor(contextPolicy, args.transform?.contextPolicy);
    const resolved = contextPolicy.isAnswered ? declared : declared.map(withMfaForContext);
    this.policies = Object.fromEntries(resolved.map((one) => [one.role, this.manage(one, args)]));
    this.groups = Object.fromEntries(
      Object.entries(args.groups ?? {}).map(([group, id]) => [group, this.manageGroup(group, id, args)]),
    );
    this.eligibilities = (args.eligible ?? []).map((one) => this.makeEligible(one, resolved, args));
    this.leaveOut(leftOutOf(args));
    this.registerOutputs({ controls: this.controls, leftOut: this.leftOut });
  }

  /** Published, so that PIM and policies may name them. */
  private publish(contexts: readonly string[]): Record<string, AuthenticationContextClassReference> {
    return Object.fromEntries(
      contexts.map((contextId) => [
        contextId,
        this.child(AuthenticationContextClassReference, `context-${contextId}`, {
          contextId,
          displayName: `EB activation of privileged roles (${contextId})`,
          isAvailable: true,
        }),
      ]),
    );
  }

  private answerFor(
    { policy, leftOut }: ContextPolicy,
    transform: Transform<AuthenticationContextPolicyArgs> | undefined,
  ): AuthenticationContextPolicy | undefined {
    this.leaveOut(leftOut);
    if (!policy) return undefined;
    const dependsOn = [...Object.values(this.contexts), ...policy.after];
    return this.child(AuthenticationContextPolicy, "context-policy", policy.args, {
      serves: policy.serves,
      dependsOn,
      transform,
    });
  }

  /** What has to be there before a role asks for a context. */
  private get contextsAndPolicy(): pulumi.Resource[] {
    return [...Object.values(this.contexts), ...(this.contextPolicy ? [this.contextPolicy] : [])];
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
      "EB-PIM-10v1",
    ];
    return this.child(
      RoleManagementPolicy,
      keyOf(role),
      { role, ...settings, onDestroy },
      { serves, dependsOn: this.contextsAndPolicy, transform: transform?.role },
    );
  }

  /** A group has a policy for its members and one for its owners, who could let in anybody. */
  private manageGroup(group: string, groupId: pulumi.Input<string>, args: PrivilegedRolesArgs) {
    return (["member", "owner"] as const).map((roleId) =>
      this.child(
        GroupRoleManagementPolicy,
        `group-${keyOf(group)}-${roleId}`,
        { groupId, roleId, ...groupRules(args) },
        { serves: ["EB-PIM-11v1"], transform: args.transform?.group },
      ),
    );
  }

  /** After the role's settings, which say how long somebody may be eligible. */
  private makeEligible(
    { principalId, role, directoryScopeId, expiration }: EligibleArgs,
    resolved: readonly ResolvedRole<RoleSettingsArgs>[],
    { transform }: PrivilegedRolesArgs,
  ): DirectoryRoleEligibility {
    const name = canonical(role);
    const tier = resolved.find((one) => one.role === name)?.tier ?? "high";
    const policy = this.policies[name];
    const scope = directoryScopeId ? `-${keyOf(directoryScopeId)}` : "";
    return this.child(
      DirectoryRoleEligibility,
      `eligible-${keyOf(name)}-${principalId.toLowerCase()}${scope}`,
      {
        principalId,
        roleDefinitionId: name,
        ...(directoryScopeId && { directoryScopeId }),
        expiration: expiration ?? { duration: tiers[tier].eligibleAssignment.maximumDuration },
      },
      { serves: ["EB-PIM-05v1"], dependsOn: policy ? [policy] : [], transform: transform?.eligible },
    );
  }
}

/** The settings of tier `high`, in azuread's words. */
function groupRules({ notificationRecipients }: PrivilegedRolesArgs) {
  const { activation, eligibleAssignment, activeAssignment } = tiers.high;
  const told = {
    notificationLevel: "All",
    defaultRecipients: true,
    ...(notificationRecipients && { additionalRecipients: notificationRecipients }),
  };
  return {
    activationRules: {
      maximumDuration: activation.maximumDuration,
      requireMultifactorAuthentication: activation.requireMultifactorAuthentication,
      requireJustification: activation.requireJustification,
    },
    eligibleAssignmentRules: {
      expirationRequired: eligibleAssignment.expirationRequired,
      expireAfter: eligibleAssignment.maximumDuration,
    },
    activeAssignmentRules: {
      expirationRequired: activeAssignment.expirationRequired,
      expireAfter: activeAssignment.maximumDuration,
      requireJustification: activeAssignment.requireJustification,
    },
    notificationRules: {
      eligibleAssignments: { adminNotifications: told },
      activeAssignments: { adminNotifications: told },
      eligibleActivations: { adminNotifications: told },
    },
  };
}

function leftOutOf({ notificationRecipients, groups = {} }: PrivilegedRolesArgs): LeftOut[] {
  return [
    ...(notificationRecipients
      ? []
      : [notDeclared("EB-PIM-04v1", "the mailbox that is told (notificationRecipients)")]),
    ...(Object.keys(groups).length > 0 ? [] : [notDeclared("EB-PIM-11v1", "the groups that can hold roles (groups)")]),
  ];
}
