import { crossTenantVerdict, policyLevel, verdictOf, worse } from "../decidePolicy";
import type { Evaluator } from "../Evaluator";
import { YES } from "../logic/Tri";
import type { EffectiveSession, Verdict } from "../model/Outcome";
import type { SignIn } from "../model/SignIn";
import type { PreparedSignIn } from "../PreparedSignIn";
import { describeSession } from "../sessions/describeSession";
import { strictest } from "../sessions/strictest";

/** What a sign-in comes to, as far as the person who signs in can tell. */
export interface Effect {
  verdict: Verdict;
  /** What the policies that apply ask for, each once, in words. */
  requirements: readonly string[];
  /** The session controls in force, in words; empty when there are none. */
  session: string;
}

const verdicts: readonly Verdict[] = ["granted", "required", "cannotTell", "blocked"];

/**
 * Gives equal effects the same small number, whichever set of policies they come from, so that millions of cells can be
 * compared and counted without keeping any of them.
 */
export class EffectTable {
  readonly effects: Effect[] = [];
  private readonly ids = new Map<string, number>();
  private readonly words = new Map<string, number>();

  /** The number of the effect that a tenant's policies have on a sign-in. */
  effectOf(evaluator: Evaluator, signIn: SignIn): number {
    return this.effectOfPrepared(evaluator, evaluator.prepare(signIn));
  }

  /** The same; `assignments` are the evaluator's for this identity and target, where known. */
  effectOfPrepared(evaluator: Evaluator, prepared: PreparedSignIn, assignments?: Uint8Array): number {
    let verdict = crossTenantVerdict(prepared);
    const asked: number[] = [];
    let session: EffectiveSession | null = null;
    if (verdict !== "blocked") {
      evaluator.forEachApplying(
        prepared,
        (policy, applies) => {
          verdict = worse(verdict, verdictOf(applies, policyLevel(policy, prepared)));
          for (const requirement of policy.grant.requirements) {
            this.ask(applies === YES ? requirement : `possibly ${requirement}`, asked);
          }
          if (policy.session.asks && prepared.user?.type !== "b2bDirectConnectUser")
            session = strictest(session ?? {}, policy.session.effective);
          return true;
        },
        assignments,
      );
    }
    const sessionText = session === null ? "" : describeSession(session);
    const key = `${verdicts.indexOf(verdict)}|${asked.sort((a, b) => a - b).join()}|${sessionText}`;
    return this.ids.get(key) ?? this.add(key, { verdict, requirements: this.texts(asked), session: sessionText });
  }

  /** Whether someone gets in, or may. */
  mayPass(effect: number): boolean {
    const { verdict } = this.effects[effect]!;
    return verdict === "granted" || verdict === "cannotTell";
  }

  private ask(requirement: string, asked: number[]): void {
    let word = this.words.get(requirement);
    if (word === undefined) this.words.set(requirement, (word = this.words.size));
    if (!asked.includes(word)) asked.push(word);
  }

  private texts(asked: readonly number[]): string[] {
    const all = [...this.words.keys()];
    return asked.map((word) => all[word]!).sort();
  }

  private add(key: string, effect: Effect): number {
    this.ids.set(key, this.effects.length);
    return this.effects.push(effect) - 1;
  }
}
