import type { B2bSetting } from "../model/CrossTenantAccess";

/** Everyone, into every application: the setting that lets a partner in whole. */
export const allowAll: B2bSetting = {
  usersAndGroups: { accessType: "allowed", targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType: "allowed", targets: [{ target: "AllApplications", targetType: "application" }] },
};
