import type { ConditionalAccessPolicy } from "../../whatif/model/ConditionalAccessPolicy";
import { type Verdict, deviates, met, staged, unknown } from "../verdict";
import type { Asks } from "./grants";

/** Why a policy of the right kind does not count, said of "it". */
export interface Flaw {
  text: string;
  /** Not known to be a flaw, because something could not be read: the text says what. */
  doubt?: boolean;
}

/** What policies, taken together, have to bring about. */
export interface Requirement<Item> {
  /** Each has to be covered by some policy. */
  items: readonly Item[];
  /** Whether a policy is of the kind that counts at all. */
  asks: Asks;
  covers: (policy: ConditionalAccessPolicy, item: Item) => boolean;
  /** Why a policy of that kind does not count. */
  flaws: (policy: ConditionalAccessPolicy) => readonly Flaw[];
  /** Names items for a sentence. */
  describe: (items: readonly Item[]) => string;
  /** The sentence for a tenant that holds to it. */
  held: string;
  /** How the sentence begins that names what is open: "No policy asks … of". */
  open: string;
}

interface Candidate {
  policy: ConditionalAccessPolicy;
  flaws: readonly Flaw[];
}

/** Whether a policy is enforced. */
export const enforced = ({ state }: ConditionalAccessPolicy): boolean => state === "enabled";

/** Whether a policy is enforced, or would be if it did not only report. */
export const active = (policy: ConditionalAccessPolicy): boolean =>
  enforced(policy) || policy.state === "enabledForReportingButNotEnforced";

/**
 * Finds whether policies bring a requirement about: "met" by enforced ones, "staged" when it takes those that only
 * report. Where a doubt would decide, the answer is "unknown".
 */
export function judge<Item>(policies: readonly ConditionalAccessPolicy[], requirement: Requirement<Item>): Verdict {
  const { items, covers, describe, held, open } = requirement;
  const candidates = policies.filter(active).flatMap((policy) => candidate(policy, requirement));
  const missing = (counts: (candidate: Candidate) => boolean): Item[] => {
    const counting = candidates.filter(counts);
    return items.filter((item) => !counting.some(({ policy }) => covers(policy, item)));
  };
  const sound = ({ flaws }: Candidate) => flaws.length === 0;
  const possible = ({ flaws }: Candidate) => flaws.every(({ doubt }) => doubt);
  const doubts = () => unknown(...candidates.filter((c) => possible(c) && !sound(c)).flatMap(sentences));

  const unenforced = missing((c) => enforced(c.policy) && sound(c));
  if (unenforced.length === 0) return met(held);
  if (missing((c) => enforced(c.policy) && possible(c)).length === 0) return doubts();
  const uncovered = missing(sound);
  if (uncovered.length === 0) return staged(`Only reported, not enforced, for: ${describe(unenforced)}.`);
  if (missing(possible).length === 0) return doubts();
  const nearly = candidates.filter(({ policy }) => uncovered.some((item) => covers(policy, item)));
  return deviates(`${open}: ${describe(uncovered)}.`, ...nearly.flatMap(sentences));
}

function candidate<Item>(policy: ConditionalAccessPolicy, { asks, flaws }: Requirement<Item>): Candidate[] {
  const answer = asks(policy);
  if (answer === false) return [];
  const unread: Flaw = { text: "its authentication strength could not be read", doubt: true };
  return [{ policy, flaws: [...(answer === undefined ? [unread] : []), ...flaws(policy)] }];
}

const sentences = ({ policy, flaws }: Candidate): string[] =>
  flaws.map(({ text, doubt }) => `"${policy.displayName}" ${doubt ? "can't be judged" : "doesn't count"}: ${text}.`);
