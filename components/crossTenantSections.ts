import * as pulumi from "@pulumi/pulumi";
import { type TargetBlock } from "../kinds";
import { type DeepInput } from "../resources/deepInput";

/** Who is allowed, and to what, in one direction; everybody and everything else stays blocked. */
export interface AccessRuleArgs {
  /**
   * Users who are allowed: `all`, or object ids. Inbound they are ids of the other tenant, outbound of this one.
   * @default nobody but the members of `groups`
   */
  users?: "all" | pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Groups whose members are allowed, by object id. Inbound they are ids of the other tenant, outbound of this one.
   * @default no group
   */
  groups?: pulumi.Input<pulumi.Input<string>[]>;
  /** Applications that they may reach: `all`, or client ids, `Office365` and `AllMicrosoftApps`. */
  applications: "all" | pulumi.Input<pulumi.Input<string>[]>;
}

/** Access in both directions. */
export interface AccessSettingsArgs {
  /** Who of the other tenant may reach this one. @default nobody */
  inbound?: AccessRuleArgs;
  /** Who of this tenant may reach the other one. @default nobody */
  outbound?: AccessRuleArgs;
}

/** Access by guest accounts and by shared channels. */
export interface AccessArgs {
  /** B2B collaboration: guest accounts. @default blocked in both directions */
  collaboration?: AccessSettingsArgs;
  /** B2B direct connect: shared Teams channels, without guest accounts. @default blocked in both directions */
  directConnect?: AccessSettingsArgs;
}

/** Everybody and everything blocked. */
export const blockAll: TargetBlock = {
  usersAndGroups: { accessType: "blocked", targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType: "blocked", targets: [{ target: "AllApplications", targetType: "application" }] },
};

/**
 * The four sections of Graph's cross-tenant access settings: what is declared is allowed, the rest is `undeclared`.
 *
 * Follows https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyb2bsetting.
 */
export function sectionsOf<Undeclared = TargetBlock>(
  { collaboration, directConnect }: AccessArgs,
  undeclared: TargetBlock | Undeclared = blockAll,
) {
  const section = (rule?: AccessRuleArgs) => (rule ? allow(rule) : undeclared);
  return {
    b2bCollaborationInbound: section(collaboration?.inbound),
    b2bCollaborationOutbound: section(collaboration?.outbound),
    b2bDirectConnectInbound: section(directConnect?.inbound),
    b2bDirectConnectOutbound: section(directConnect?.outbound),
  };
}

function allow({ users = [], groups = [], applications }: AccessRuleArgs) {
  const people = pulumi
    .all([targetsOf("user", users === "all" ? ["AllUsers"] : users), targetsOf("group", groups)])
    .apply(([single, ofGroups]) => [...single, ...ofGroups]);
  const reached = targetsOf("application", applications === "all" ? ["AllApplications"] : applications);
  return {
    usersAndGroups: { accessType: "allowed", targets: people },
    applications: { accessType: "allowed", targets: reached },
  } satisfies DeepInput<TargetBlock>;
}

const targetsOf = <Type extends string>(targetType: Type, ids: pulumi.Input<pulumi.Input<string>[]>) =>
  pulumi.output(ids).apply((list) => list.map((target) => ({ target, targetType })));
