import type { PreparedSignIn } from "../PreparedSignIn";
import type { Level } from "./Level";

/** One grant control, ready to be asked how it stands for a sign-in. */
export interface CompiledControl {
  /** `mfa`, `compliantDevice`, … or with an id, as in `termsOfUse:<id>`. */
  control: string;
  /** The same for two controls just when they always stand alike. */
  key: string;
  /** What to call it in a sentence. */
  label: string;
  /** The place in Entra's order of prompts, from 0. */
  order: number;
  level(signIn: PreparedSignIn): Level;
  /** Why it stands so, where that isn't plain. */
  why(signIn: PreparedSignIn): string | undefined;
}

/**
 * Why no control but block can ever be met by this sign-in; undefined when some can.
 *
 * Follows "Conditional Access: Conditions", client apps, and "Microsoft Entra Conditional Access for workload identities"
 * (Microsoft Learn).
 */
export function neverMet(signIn: PreparedSignIn): string | undefined {
  if (signIn.workload) return "A service principal can meet no control; only block works on it.";
  if (signIn.legacyClient) return "Legacy authentication clients can't meet controls.";
  return undefined;
}
