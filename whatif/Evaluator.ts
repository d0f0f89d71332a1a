import type { CompiledPolicy } from "./compilePolicy";
import { allHold, ConditionTable } from "./conditions/ConditionTable";
import { crossTenantVerdict, policyLevel, verdictOf, worse } from "./decidePolicy";
import { NO, type Tri } from "./logic/Tri";
import type { Outcome, Verdict } from "./model/Outcome";
import type { Problem } from "./model/Problem";
import type { SignIn } from "./model/SignIn";
import { explainSignIn } from "./outcome/explainSignIn";
import type { PreparedSignIn } from "./PreparedSignIn";
import { prepareSignIn } from "./prepareSignIn";
import type { TenantIndex } from "./TenantIndex";

/** The policies and facts of one tenant, compiled: decides sign-ins, and explains its decisions. Made by `compile`. */
export class Evaluator {
  /** Policies that can take something away: those enforced, and those of which the state isn't known. */
  private readonly inForce: readonly CompiledPolicy[];
  private readonly targets: ConditionTable<string>;
  private readonly words: ConditionTable<number>;

  constructor(
    readonly policies: readonly CompiledPolicy[],
    readonly tenant: TenantIndex,
  ) {
    this.inForce = policies.filter(({ mode }) => mode === "enforced" || mode === "unknown");
    this.targets = new ConditionTable(this.inForce, (policy) => [policy.target]);
    this.words = new ConditionTable(this.inForce, (policy) => policy.words);
  }

  /** Everything in the policies that is not known, or that the facts lack, whether or not any sign-in meets it. */
  get problems(): Problem[] {
    return this.policies.flatMap((policy) => policy.problems);
  }

  /**
   * Decides one sign-in: the verdict alone, at full speed.
   *
   * @throws WhatIfError for a sign-in that contradicts itself.
   */
  decide(signIn: SignIn): Verdict {
    return this.decidePrepared(this.prepare(signIn));
  }

  /**
   * Decides one sign-in and says why: every policy with its reason, its controls and how each stands, the session, and
   * the unconfirmed points that the answer rests on.
   *
   * @throws WhatIfError for a sign-in that contradicts itself.
   */
  explain(signIn: SignIn): Outcome {
    return explainSignIn(this, signIn);
  }

  /** Checks a sign-in and brings it into the form in which it is decided. */
  prepare(signIn: SignIn): PreparedSignIn {
    return prepareSignIn(signIn, this.tenant);
  }

  decidePrepared(signIn: PreparedSignIn): Verdict {
    let verdict = crossTenantVerdict(signIn);
    if (verdict === "blocked" || signIn.outbound) return verdict;
    this.forEachApplying(signIn, (policy, applies) => {
      verdict = worse(verdict, verdictOf(applies, policyLevel(policy, signIn)));
      return verdict !== "blocked";
    });
    return verdict;
  }

  /** Which policies in force are assigned to the sign-in's identity, for its target. */
  assignments(signIn: PreparedSignIn): Uint8Array {
    return Uint8Array.from(this.inForce, (policy) => assignmentOf(policy, signIn));
  }

  /**
   * Visits the policies in force whose conditions hold, or may hold, until the visitor returns false. The conditions that
   * many sign-ins share are looked up, and the others come after them. Pass what `assignments` said of the same identity
   * and target to save asking again.
   */
  forEachApplying(
    signIn: PreparedSignIn,
    visit: (policy: CompiledPolicy, applies: Tri) => boolean,
    assignments?: Uint8Array,
  ): void {
    const targets = this.targets.row(signIn.targetKey, signIn);
    const words = this.words.row(signIn.wordsKey, signIn);
    const { inForce } = this;
    for (let index = 0; index < inForce.length; index++) {
      let applies = Math.min(targets[index]!, words[index]!);
      if (applies === NO) continue;
      const policy = inForce[index]!;
      if (!policy.asks) continue;
      const assigned = assignments === undefined ? assignmentOf(policy, signIn) : assignments[index]!;
      applies = Math.min(applies, assigned);
      if (applies === NO) continue;
      applies = Math.min(applies, allHold(policy.others, signIn), policy.certainty);
      if (applies !== NO && !visit(policy, applies as Tri)) return;
    }
  }
}

function assignmentOf(policy: CompiledPolicy, signIn: PreparedSignIn): Tri {
  return (signIn.workload === null ? policy.users : policy.workloads).holds(signIn);
}
