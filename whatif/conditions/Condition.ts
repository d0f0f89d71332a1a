import type { Tri } from "../logic/Tri";
import type { AnalysisReason } from "../model/Outcome";
import type { PreparedSignIn } from "../PreparedSignIn";

/** One condition of a policy. All of a policy's conditions must hold for it to apply. */
export interface Condition {
  /** The reason when it doesn't hold. */
  reason: AnalysisReason;
  holds(signIn: PreparedSignIn): Tri;
}
