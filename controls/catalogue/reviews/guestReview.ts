import type { Control } from "../../Control";
import { given } from "../../given";
import { queriesOf, weakReview } from "../../reviews/weakReview";
import { deviates, met } from "../../verdict";

export const guestReview: Control = {
  id: "EB-AR-01v1",
  title: "Guests lose access unless somebody vouches for them every month",
  rationale:
    "Projects end, guests stay: accounts at partners that no longer exist, of people who went to a competitor. Each is a way in that nobody would miss. A review that removes whom nobody answers for turns forgetting into closing.",
  severity: "high",
  licence: "P2",
  mappings: {
    cis: ["5.3.2"],
    zeroTrust: ["21857"],
    notes: { "5.3.2": "of the E5 profile", "21857": "a placeholder without a test yet" },
  },
  lastModified: "2026-11-22",
  remedy:
    'Make an access review of guests in all Microsoft 365 groups, weekly or monthly, without an end, with reviewers, denying by default, applied by itself, with mails, reminders and justifications. Named "Review guest access across Microsoft 365 groups", Powerpipe finds it too.',
  predicate: given(["accessReviewDefinitions"], ({ accessReviewDefinitions }) => {
    const reviews = accessReviewDefinitions.filter((review) => queriesOf(review).some(isOfGuests));
    const sound = reviews.find((review) => weakReview(review).length === 0);
    if (sound) return met(`"${sound.displayName}" reviews guests.`);
    return deviates(
      "No review takes access away from guests for whom nobody vouches.",
      ...reviews.flatMap((review) =>
        weakReview(review).map((found) => `"${review.displayName}" doesn't count: ${found}.`),
      ),
    );
  }),
};

const isOfGuests = (query: string): boolean =>
  /\busertype\s+eq\s+'guest'/i.test(query) && !/\bnot\s*\(\s*usertype\s+eq\s+'guest'\s*\)/i.test(query);
