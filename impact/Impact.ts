import type { BlastRadius, EffectDiff, LockoutProof, SubjectProof } from "../whatif";
import type { Gap } from "./lockoutSubjectsOf";

/** What a plan does to the people who sign in. */
export interface Impact {
  /** What changes for them; null when it can't be told: {@link Lockout.gaps}, or too many sign-ins to compare. */
  effect: EffectDiff | null;
  /** What would change besides once the policies in report-only that the plan touches are enforced; null when none is. */
  onceEnforced: EffectDiff | null;
  lockout: Lockout;
  /** Whom a tighter cross-tenant default cuts off; null when the plan cuts nobody's collaboration, or guests weren't asked for. */
  blastRadius: BlastRadius | null;
}

/** The proof that a plan leaves everyone a way in who must have one. */
export interface Lockout {
  /** False when somebody is shut out without that being meant, or when it can't be told. */
  safe: boolean;
  subjects: ProvenSubject[];
  /** Those of whom it can't be told, and why. */
  gaps: Gap[];
  /** What the proof rests on, and exceptions that aren't needed. */
  remarks: string[];
  problems: LockoutProof["problems"];
}

export interface ProvenSubject extends SubjectProof {
  /** Whether it is so already, without the plan; null for those who have a way in. */
  already: boolean | null;
}
