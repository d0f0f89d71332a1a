import { roleName, roles } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { given } from "../../given";
import { queriesOf, weakReview } from "../../reviews/weakReview";
import { deviates, met } from "../../verdict";

const reviewed: readonly string[] = [
  roles["Global Administrator"],
  roles["Exchange Administrator"],
  roles["SharePoint Administrator"],
  roles["Teams Administrator"],
  roles["Security Administrator"],
];

export const roleReview: Control = {
  id: "EB-AR-02v1",
  title: "Administrators lose their role unless somebody vouches for them every month",
  rationale:
    "Whoever was administrator once is one until somebody takes it away. The attacker looks for just those: rights of a person who would not notice that they are used.",
  severity: "high",
  licence: "P2",
  mappings: {
    cis: ["5.3.3"],
    zeroTrust: ["21855"],
    notes: { "5.3.3": "of the E5 profile", "21855": "a placeholder without a test yet" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Make access reviews of Global, Exchange, SharePoint, Teams and Security Administrator, weekly or monthly, without an end, with reviewers other than the holders, denying by default, applied by themselves, with mails, reminders and justifications. Keep break-glass accounts out of their scope, or review them by hand.",
  predicate: given(["accessReviewDefinitions"], ({ accessReviewDefinitions }) => {
    const about = (role: string) =>
      accessReviewDefinitions.filter((review) => queriesOf(review).some((query) => query.toLowerCase().includes(role)));
    const open = reviewed.filter((role) => !about(role).some((review) => weakReview(review).length === 0));
    if (open.length === 0) return met("Each of the five roles is reviewed.");
    const weak = new Set(open.flatMap(about));
    return deviates(
      `No review takes the role away from holders for whom nobody vouches: ${open.map(roleName).join(", ")}.`,
      ...[...weak].flatMap((review) =>
        weakReview(review).map((found) => `"${review.displayName}" doesn't count: ${found}.`),
      ),
    );
  }),
};
