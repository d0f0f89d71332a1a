import { roleName, roleTemplateId } from "../../kinds/roles";
import { recommendedRoles } from "./recommendedRoles";
import { type Tier, tiers } from "./tiers";

/** Groups of settings, each an object of single settings; what a single one is doesn't matter here. */
export interface SettingGroups {
  activation?: object;
  eligibleAssignment?: object;
  activeAssignment?: object;
  notifications?: object;
}

/** Which roles are meant, and how they differ from the baseline. */
export interface RoleChoices<Settings extends SettingGroups> {
  preset?: "recommended" | "none";
  approvers?: unknown;
  notificationRecipients?: unknown;
  tiers?: { [tier in Tier]?: Settings };
  /** By name, in any casing, or by template id. */
  roles?: { [role: string]: Settings & { tier?: Tier } };
}

/** One role with all of its settings. */
export interface ResolvedRole<Settings> {
  /** Display name; the template id for a role that isn't built in. */
  role: string;
  tier: Tier;
  settings: Settings;
}

/**
 * Lays a role's own settings over those of its tier, over the baseline's, and adds approvers and recipients where
 * nothing else was said. Sorted by name. Roles that don't exist are kept as they are written.
 */
export function resolveRoles<Settings extends SettingGroups>(choices: RoleChoices<Settings>): ResolvedRole<Settings>[] {
  const own = Object.entries(choices.roles ?? {}).map(([role, settings]) => [canonical(role), settings] as const);
  const ranked = new Map<string, Tier>();
  if (choices.preset !== "none") {
    for (const [role, tier] of Object.entries(recommendedRoles)) ranked.set(role, tier);
  }
  for (const [role, { tier }] of own) ranked.set(role, tier ?? recommendedTier(role));
  const settingsOf = new Map(own);
  return [...ranked]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([role, tier]) => {
      const differs = { ...settingsOf.get(role), tier: undefined } as SettingGroups as Settings;
      return { role, tier, settings: settle(choices, tier, differs) };
    });
}

/** One spelling for each role: its display name, or the template id of a role that isn't built in. */
export function canonical(role: string): string {
  return roleName(roleTemplateId(role) ?? role);
}

const recommendedTier = (role: string): Tier => (recommendedRoles as Partial<Record<string, Tier>>)[role] ?? "high";

/** Lays what differs for a role over its tier, over the baseline's, with approvers and recipients where none were named. */
export function settle<Settings extends SettingGroups>(
  { approvers, notificationRecipients, tiers: tierChanges = {} }: Omit<RoleChoices<Settings>, "preset" | "roles">,
  tier: Tier,
  differs: Settings,
): Settings {
  const asked = merge(tierChanges[tier] ?? {}, differs) as Groups;
  const settings = merge(tiers[tier], asked) as Groups;
  const activation = settings.activation as Group;
  if (needsApproval(activation)) activation.approvers ??= approvers;
  // A context asks for its own kind of proof; Graph refuses both, so the preset's gives way.
  if (asked.activation?.authenticationContext !== undefined && asked.activation.authenticationContext !== "none") {
    activation.requireMultifactorAuthentication = asked.activation.requireMultifactorAuthentication ?? false;
  }
  if (notificationRecipients !== undefined) {
    for (const event of Object.values(settings.notifications as Record<string, { admin: Group }>)) {
      event.admin.additionalRecipients ??= notificationRecipients;
    }
  }
  return settings as SettingGroups as Settings;
}

type Group = Record<string, unknown>;
type Groups = Partial<Record<string, Group>>;

/** Whether an activation asks for approval, or may do so once that is known. */
export function needsApproval({ requireApproval }: { requireApproval?: unknown } = {}): boolean {
  return requireApproval !== undefined && requireApproval !== false;
}

/** Lays objects over each other, level by level. Lists and everything that isn't plain are taken whole. */
function merge(...layers: object[]): Group {
  const merged: Group = {};
  for (const [key, value] of layers.flatMap((layer) => Object.entries(layer))) {
    if (value === undefined) continue;
    const below = merged[key];
    merged[key] = isPlain(value) ? merge(isPlain(below) ? below : {}, value) : value;
  }
  return merged;
}

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
