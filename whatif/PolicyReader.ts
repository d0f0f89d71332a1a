import type { Problem, ProblemCode } from "./model/Problem";

/** A policy that is being compiled: names it in problems, and keeps them. */
export class PolicyReader {
  readonly problems: Problem[] = [];

  constructor(
    readonly policyId: string,
    readonly policyName: string,
  ) {}

  /** Records a problem, and returns it for the condition that must doubt because of it. */
  problem(code: ProblemCode, path: string, message: string): Problem {
    const found = { code, policyId: this.policyId, policyName: this.policyName, path, message };
    this.problems.push(found);
    return found;
  }

  /** As `problem`, but only where something is wrong. */
  problemIf(what: string | null, code: ProblemCode, path: string, message: (what: string) => string): Problem | null {
    return what === null ? null : this.problem(code, path, message(what));
  }

  unknownMember(path: string, value: unknown, expected: string): Problem {
    const message = `${path} holds ${JSON.stringify(value)}, which is not ${expected}.`;
    return this.problem("unknownMember", path, message);
  }

  /** A problem for each property that isn't known and holds something. */
  unknownProperties(path: string, object: object | null | undefined, known: readonly string[]): Problem[] {
    return Object.entries(object ?? {})
      .filter(([key, value]) => !known.includes(key) && !key.includes("@odata.") && !isEmpty(value))
      .map(([key]) => {
        const at = `${path}.${key}`;
        return this.problem("unknownProperty", at, `${at} is set, and what it does is not known.`);
      });
  }
}

/** Null, absent and [] are how Graph says that a condition or control is not used. */
const isEmpty = (value: unknown) => value == null || (Array.isArray(value) && value.length === 0);
