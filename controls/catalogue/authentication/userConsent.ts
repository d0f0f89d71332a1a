import type { Control } from "../../Control";
import { given } from "../../given";
import { metUnless, unknown } from "../../verdict";

/** How Graph writes that users consent for themselves, before the name of the policy that bounds it. */
const forSelf = "ManagePermissionGrantsForSelf.";

export const userConsent: Control = {
  id: "EB-AM-06v1",
  title: "Users can't consent to apps",
  rationale:
    "One click on a friendly app gives it the mailbox, for good: no password is stolen, MFA is passed by the victim, and changing the password changes nothing. Consent phishing ends where users can't consent.",
  severity: "high",
  mappings: {
    scuba: ["MS.AAD.5.2v1"],
    nist: ["AC-6(10)", "CM-5"],
    cis: ["5.1.5.1"],
    maester: ["EIDSCA.AP08", "EIDSCA.AP09", "CISA.MS.AAD.5.2"],
    zeroTrust: ["21776"],
    notes: { "EIDSCA.AP08": "asks for microsoft-user-default-low, which lets users consent to apps of low risk" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Declare GuestAccess with an empty list of consent policies for users, and allowUserConsentForRiskyApps off; keep the entries for group owners' own resources.",
  predicate: given(["authorizationPolicy"], ({ authorizationPolicy }) => {
    const assigned = authorizationPolicy.defaultUserRolePermissions?.permissionGrantPoliciesAssigned;
    if (!assigned) return unknown("The list of consent policies could not be read.");
    return metUnless(
      [
        ...assigned
          .filter((policy) => policy.startsWith(forSelf))
          .map((policy) => `Users may consent by the policy ${policy.slice(forSelf.length)}.`),
        ...(authorizationPolicy.allowUserConsentForRiskyApps
          ? ["Users may consent to apps that Microsoft calls risky."]
          : []),
      ],
      "Users can't consent to apps.",
    );
  }),
};
