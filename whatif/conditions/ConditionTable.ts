import type { CompiledPolicy } from "../compilePolicy";
import { NO, type Tri, YES } from "../logic/Tri";
import type { PreparedSignIn } from "../PreparedSignIn";
import type { Condition } from "./Condition";

/** Keeps the table from growing without end when sign-ins have ever new targets. */
const maximumRows = 4096;

/**
 * Answers of conditions that depend on little of a sign-in, kept by that little (the key): one row of answers, one for
 * each policy. Most sign-ins share their target and their enum members with many others.
 */
export class ConditionTable<K> {
  private readonly rows = new Map<K, Uint8Array>();

  constructor(
    private readonly policies: readonly CompiledPolicy[],
    private readonly conditionsOf: (policy: CompiledPolicy) => readonly Condition[],
  ) {}

  /** What the conditions of each policy come to, all of them together, for this sign-in. */
  row(key: K, signIn: PreparedSignIn): Uint8Array {
    let row = this.rows.get(key);
    if (row === undefined) {
      if (this.rows.size >= maximumRows) this.rows.clear();
      row = Uint8Array.from(this.policies, (policy) => allHold(this.conditionsOf(policy), signIn));
      this.rows.set(key, row);
    }
    return row;
  }
}

/** Whether all conditions hold. */
export function allHold(conditions: readonly Condition[], signIn: PreparedSignIn): Tri {
  let result: Tri = YES;
  for (const condition of conditions) {
    const holds = condition.holds(signIn);
    if (holds === NO) return NO;
    if (holds < result) result = holds;
  }
  return result;
}
