import type { Property } from "../values/Property";
import type { PimSettings } from "./PimSettings";

/** Reads an `azuread.GroupRoleManagementPolicy`: the PIM policy of a group's members or owners. */
export function groupSettings(policy: Property): PimSettings {
  const activation = policy.at("activationRules");
  const stages = activation.at("approvalStage");
  return {
    what: "The group",
    activation: {
      maximumDuration: () => activation.at("maximumDuration").text(),
      requiresMfa: () => activation.at("requireMultifactorAuthentication").flag(),
      requiresContext: () => Boolean(activation.at("requiredConditionalAccessAuthenticationContext").text()),
      requiresJustification: () => activation.at("requireJustification").flag(),
      requiresApproval: () => activation.at("requireApproval").flag(),
      hasApprovers: () => stages.at("primaryApprovers").items().length > 0,
    },
    activeExpires: () => policy.at("activeAssignmentRules", "expirationRequired").flag(),
    eligibilityExpires: () => policy.at("eligibleAssignmentRules", "expirationRequired").flag(),
  };
}
