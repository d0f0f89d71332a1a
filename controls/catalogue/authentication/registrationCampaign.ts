import { isEverybody } from "../../authentication/overMethod";
import type { Control } from "../../Control";
import { given } from "../../given";
import { metUnless, unknown } from "../../verdict";

export const registrationCampaign: Control = {
  id: "EB-AM-05v1",
  title: "People are asked to register a stronger method",
  rationale:
    "People stay with the text message that they have until something asks. Each one who has not moved is a reason to leave SMS on for all.",
  severity: "low",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Enable authenticationMethodsRegistrationCampaign of the authentication methods policy for all users.",
  predicate: given(["authenticationMethodsPolicy"], ({ authenticationMethodsPolicy }) => {
    const campaign = authenticationMethodsPolicy.registrationEnforcement?.authenticationMethodsRegistrationCampaign;
    if (!campaign) return unknown("The registration campaign could not be read.");
    return metUnless(
      [
        ...(campaign.state === "enabled"
          ? []
          : [`The registration campaign is ${campaign.state ?? "not set"}, expected enabled.`]),
        ...((campaign.includeTargets ?? []).some(isEverybody)
          ? []
          : ["The registration campaign is not for all users."]),
      ],
      "The registration campaign asks all users.",
    );
  }),
};
