import { appIds } from "../apps/appIds";
import type { Target } from "../model/SignIn";

/** Scopes that Entra ID counts as access to the directory itself, whichever client asks. */
const lowPrivilege: ReadonlySet<string> = new Set([
  "email",
  "offline_access",
  "openid",
  "profile",
  "user.read",
  "people.read",
]);

const directory = [appIds.windowsAzureActiveDirectory];

/**
 * The app ids that a sign-in is tested for, lower case; null when it is not for an app. A sign-in for nothing but
 * low-privilege scopes is tested as one for the directory.
 *
 * Follows "Conditional Access: Target resources", new behaviour with a resource exclusion (Microsoft Learn).
 */
export function resourcesOf(target: Target): { resources: readonly string[] | null; directoryAccess: boolean } {
  if (target.kind === "userAction") return { resources: null, directoryAccess: false };
  const scopes = target.kind === "applications" ? target.scopes : undefined;
  if (scopes && scopes.length > 0 && scopes.every((scope) => lowPrivilege.has(bare(scope)))) {
    return { resources: directory, directoryAccess: true };
  }
  return { resources: target.appIds?.map((id) => id.toLowerCase()) ?? null, directoryAccess: false };
}

/** A scope without the resource that may lead it, as in `https://graph.microsoft.com/User.Read`. */
const bare = (scope: string) => scope.slice(scope.lastIndexOf("/") + 1).toLowerCase();
