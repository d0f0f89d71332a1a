import { type RoleChoices, settle, type SettingGroups } from "../privilegedRoles/resolveRoles";
import { type Tier } from "../privilegedRoles/tiers";
import { azureRoleTier } from "./azureRoleTiers";

/** Which Azure roles are meant at which scopes, and how they differ from the baseline. */
export interface AzureRoleChoices<Settings extends SettingGroups> extends Pick<
  RoleChoices<Settings>,
  "approvers" | "notificationRecipients"
> {
  /** By scope, such as `/subscriptions/{id}`, and by the role's display name. */
  scopes: { readonly [scope: string]: { readonly [role: string]: Settings & { policyName: string; tier?: Tier } } };
}

/** One role at one scope with all of its settings. */
export interface ResolvedAzureRole<Settings> {
  scope: string;
  /** Display name, as it is written. */
  role: string;
  /** Name of the policy that is there already: a GUID of its own for each role and scope. */
  policyName: string;
  tier: Tier;
  settings: Settings;
}

/** Lays a role's own settings over those of its tier: `critical` for a role that can grant others, else `high`. */
export function resolveAzureRoles<Settings extends SettingGroups>({
  scopes,
  ...choices
}: AzureRoleChoices<Settings>): ResolvedAzureRole<Settings>[] {
  return Object.entries(scopes).flatMap(([scope, roles]) =>
    Object.entries(roles).map(([role, { policyName, tier: own, ...rest }]) => {
      const tier = own ?? azureRoleTier(role);
      return { scope, role, policyName, tier, settings: settle(choices, tier, rest as SettingGroups as Settings) };
    }),
  );
}
