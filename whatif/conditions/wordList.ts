import { MAYBE, NO, type Tri, YES } from "../logic/Tri";
import type { Problem } from "../model/Problem";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn } from "../PreparedSignIn";

/** A list of enum members as a policy holds it, where some may not be known. */
export interface WordList {
  /** Lower case. */
  words: ReadonlySet<string>;
  unknown: Problem[];
}

export function wordList(
  reader: PolicyReader,
  path: string,
  values: readonly string[] | null | undefined,
  known: readonly string[],
): WordList {
  const lowerKnown = known.map((word) => word.toLowerCase());
  const words = new Set<string>();
  const unknown: Problem[] = [];
  for (const value of values ?? []) {
    if (lowerKnown.includes(String(value).toLowerCase())) words.add(value.toLowerCase());
    else unknown.push(reader.unknownMember(path, value, `one of ${known.join(", ")}`));
  }
  return { words, unknown };
}

/** Splits a flags value, such as `internalGuest,serviceProvider`, into its members. */
export const flags = (value: string | null | undefined): string[] =>
  (value ?? "").split(",").flatMap((word) => word.trim() || []);

/** What a list says of a word that it does not hold: no, or maybe when it holds something unknown. */
export function notListed(list: WordList, signIn: PreparedSignIn): Tri {
  return doubtful(list.unknown, signIn);
}

export function listed(list: WordList, word: string, signIn: PreparedSignIn): Tri {
  return list.words.has(word) ? YES : notListed(list, signIn);
}

/** No, or maybe where there are problems; then says why. */
export function doubtful(problems: readonly Problem[], signIn: PreparedSignIn): Tri {
  if (problems.length === 0) return NO;
  if (signIn.trace) for (const problem of problems) signIn.trace.doubt(problem);
  return MAYBE;
}
