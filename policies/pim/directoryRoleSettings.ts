import { roleName, roleTemplateId } from "../../kinds/roles";
import type { Property } from "../values/Property";
import type { PimSettings } from "./PimSettings";

/** Reads an `entra.RoleManagementPolicy`. */
export function directoryRoleSettings(policy: Property): PimSettings {
  const activation = policy.at("activation");
  const approvers = activation.at("approvers");
  const role = policy.at("role").text() ?? "";
  const directoryRole = roleTemplateId(role) ?? role;
  return {
    what: roleName(directoryRole),
    directoryRole,
    activation: {
      maximumDuration: () => activation.at("maximumDuration").text(),
      requiresMfa: () => activation.at("requireMultifactorAuthentication").flag(),
      requiresContext: () => !["", "none"].includes(activation.at("authenticationContext").word() ?? ""),
      requiresJustification: () => activation.at("requireJustification").flag(),
      requiresApproval: () => activation.at("requireApproval").flag(),
      hasApprovers: () => [approvers.at("users"), approvers.at("groups")].some((list) => list.items().length > 0),
    },
    activeExpires: () => policy.at("activeAssignment", "expirationRequired").flag(),
    eligibilityExpires: () => policy.at("eligibleAssignment", "expirationRequired").flag(),
  };
}
