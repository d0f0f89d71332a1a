import type { Property } from "../values/Property";
import type { PimSettings } from "./PimSettings";

/**
 * Reads an `azure-native.authorization.RoleManagementPolicy`. Its rules have the ids and properties of Graph's, and one
 * that isn't in the list isn't declared. Which role it is of the resource doesn't say.
 */
export function azureRoleSettings(policy: Property): PimSettings {
  const rule = (id: string): Property | undefined =>
    policy
      .at("rules")
      .items()
      .find((each) => each.at("id").word() === id.toLowerCase());
  const enables = (name: string): boolean | undefined =>
    rule("Enablement_EndUser_Assignment")?.at("enabledRules").hasWord(name);
  const approval = () => rule("Approval_EndUser_Assignment")?.at("setting");
  return {
    what: "The Azure role",
    activation: {
      maximumDuration: () => rule("Expiration_EndUser_Assignment")?.at("maximumDuration").text(),
      requiresMfa: () => enables("MultiFactorAuthentication"),
      requiresContext: () => rule("AuthenticationContext_EndUser_Assignment")?.at("isEnabled").flag(),
      requiresJustification: () => enables("Justification"),
      requiresApproval: () => approval()?.at("isApprovalRequired").flag(),
      hasApprovers: () =>
        (approval()?.at("approvalStages").items() ?? []).some(
          (stage) => stage.at("primaryApprovers").items().length > 0,
        ),
    },
    activeExpires: () => rule("Expiration_Admin_Assignment")?.at("isExpirationRequired").flag(),
    eligibilityExpires: () => rule("Expiration_Admin_Eligibility")?.at("isExpirationRequired").flag(),
  };
}
