import { NotKnownYet, type Path } from "../values/NotKnownYet";
import type { Question } from "./Rule";

/** What came of a rule's questions. */
export interface Answers {
  /** What is wrong, one sentence each. */
  problems: string[];
  /** Values that questions wait for. */
  unknown: Path[];
}

/** Answers every question that can be answered yet. */
export function answer(ask: () => readonly Question[]): Answers {
  const answers: Answers = { problems: [], unknown: [] };
  const unlessUnknown = <Result>(look: () => Result): Result | undefined => {
    try {
      return look();
    } catch (error) {
      if (!(error instanceof NotKnownYet)) throw error;
      answers.unknown.push(error.path);
      return undefined;
    }
  };
  for (const question of unlessUnknown(ask) ?? []) {
    const problem = unlessUnknown(question);
    if (problem !== undefined) answers.problems.push(problem);
  }
  return answers;
}
