import type { Control } from "../../Control";
import { given } from "../../given";
import { metUnless } from "../../verdict";

export const adminConsentWorkflow: Control = {
  id: "EB-AM-07v1",
  title: "Users can ask an administrator for an app, and somebody answers",
  rationale:
    "Where users can't consent and can't ask either, they find another way: a private account, an export, an administrator who consents for everybody to be rid of them. A request that a named reviewer sees is looked at before the app is in.",
  severity: "medium",
  mappings: {
    scuba: ["MS.AAD.5.3v1"],
    nist: ["CM-4"],
    cis: ["5.1.5.2"],
    maester: ["EIDSCA.CR01", "EIDSCA.CR02", "EIDSCA.CR03", "EIDSCA.CR04", "CISA.MS.AAD.5.3"],
    zeroTrust: ["21809"],
    notes: { "EIDSCA.CR04": "asks for 30 days exactly" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Set isEnabled, notifyReviewers and remindersEnabled of the admin consent request policy to true, requestDurationInDays to 30, and name reviewers.",
  predicate: given(["adminConsentRequestPolicy"], ({ adminConsentRequestPolicy: policy }) =>
    metUnless(
      [
        ...(policy.isEnabled ? [] : ["The admin consent workflow is off."]),
        ...((policy.reviewers ?? []).length > 0 ? [] : ["Nobody is named who reviews requests."]),
        ...(policy.notifyReviewers ? [] : ["Reviewers are not told of requests."]),
        ...(policy.remindersEnabled ? [] : ["Reviewers are not reminded of requests."]),
        ...((policy.requestDurationInDays ?? Number.POSITIVE_INFINITY) <= 30
          ? []
          : [`A request stays open for ${policy.requestDurationInDays ?? "any number of"} days, expected 30 or less.`]),
      ],
      "Requests for apps reach named reviewers.",
    ),
  ),
};
