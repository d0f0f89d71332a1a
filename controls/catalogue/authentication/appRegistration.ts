import type { Control } from "../../Control";
import { given } from "../../given";
import { deviates, met, unknown } from "../../verdict";

export const appRegistration: Control = {
  id: "EB-AM-08v1",
  title: "Only administrators register applications",
  rationale:
    "An app has no MFA and no working hours. With a single user's session an attacker registers one, gives it a secret, and comes back with it after the user's password was changed.",
  severity: "medium",
  mappings: { scuba: ["MS.AAD.5.1v1"], nist: ["AC-6(10)", "CM-5"], maester: ["CISA.MS.AAD.5.1"] },
  lastModified: "2026-11-22",
  remedy: "Declare GuestAccess, or set defaultUserRolePermissions.allowedToCreateApps to false.",
  predicate: given(["authorizationPolicy"], ({ authorizationPolicy }) => {
    const allowed = authorizationPolicy.defaultUserRolePermissions?.allowedToCreateApps;
    if (allowed === undefined || allowed === null) return unknown("allowedToCreateApps could not be read.");
    return allowed ? deviates("Every user may register applications.") : met("Users don't register applications.");
  }),
};
