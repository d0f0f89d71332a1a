import { and, MAYBE, NO, not, or, type Tri, tri, YES } from "../logic/Tri";
import type { B2bSetting, TargetConfiguration } from "../model/CrossTenantAccess";

/** Who asks for what, as far as a target block is concerned. */
export interface TargetBlockSubject {
  /** Object ids of the person and of the person's groups, in the person's home tenant; null when not known. */
  userAndGroupIds: ReadonlySet<string> | null;
  /** Whether every resource asked for is in a target: the keyword or app id, lower case. */
  inApplication(target: string): Tri;
}

/**
 * Decides a pair of user and application targets: whether this subject is allowed in.
 *
 * Follows the truth table of "crossTenantAccessPolicyB2BSetting resource type" (Microsoft Graph v1.0). A setting with
 * only one half, or with a word that isn't known, gives `MAYBE`.
 */
export function decideTargetBlock(setting: B2bSetting, subject: TargetBlockSubject): Tri {
  const users = polarity(setting.usersAndGroups);
  const apps = polarity(setting.applications);
  if (users === null || apps === null) return MAYBE;
  const u = anyTarget(setting.usersAndGroups!, (target, type) => inUsers(target, type, subject));
  const a = anyTarget(setting.applications!, (target, type) =>
    type !== "application" ? MAYBE : target === "allapplications" ? YES : subject.inApplication(target),
  );
  if (users === "allowed") return and(u, apps === "allowed" ? a : not(a));
  return apps === "allowed" ? and(not(u), a) : not(and(u, a));
}

function polarity(half: TargetConfiguration | null | undefined): "allowed" | "blocked" | null {
  return half?.accessType === "allowed" || half?.accessType === "blocked" ? half.accessType : null;
}

function anyTarget(half: TargetConfiguration, match: (target: string, type: string) => Tri): Tri {
  let result: Tri = NO;
  for (const { target, targetType } of half.targets ?? []) {
    result = or(result, target && targetType ? match(target.toLowerCase(), targetType) : MAYBE);
  }
  return result;
}

function inUsers(target: string, type: string, subject: TargetBlockSubject): Tri {
  if (type !== "user" && type !== "group") return MAYBE;
  if (target === "allusers") return type === "user" ? YES : MAYBE;
  return subject.userAndGroupIds === null ? MAYBE : tri(subject.userAndGroupIds.has(target));
}
