import type { B2bSetting, TargetConfiguration } from "../model/CrossTenantAccess";

/** Says in a few words what a pair of user and application targets allows, as in "blocks everyone from every app". */
export function describeB2bSetting(setting: B2bSetting): string {
  const { usersAndGroups: users, applications: apps } = setting;
  if (!users?.accessType || !apps?.accessType) {
    return "sets only one of users and applications, of which the meaning is not documented";
  }
  if (users.accessType === "allowed") {
    return apps.accessType === "allowed"
      ? `allows ${who(users)} into ${what(apps)}`
      : `allows ${who(users)} into everything but ${what(apps)}`;
  }
  return apps.accessType === "allowed"
    ? `allows everyone but ${who(users)} into ${what(apps)}`
    : `blocks ${who(users)} from ${what(apps)}`;
}

function who(users: TargetConfiguration): string {
  const ids = names(users);
  return ids.includes("AllUsers")
    ? "everyone"
    : `${ids.length} listed ${ids.length === 1 ? "user or group" : "users and groups"}`;
}

function what(apps: TargetConfiguration): string {
  const ids = names(apps);
  return ids.includes("AllApplications") ? "every application" : ids.join(", ");
}

const names = (config: TargetConfiguration) => (config.targets ?? []).map((t) => t.target ?? "");
