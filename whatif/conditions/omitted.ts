import { NO, type Tri } from "../logic/Tri";
import type { PreparedSignIn } from "../PreparedSignIn";

/**
 * What a condition says of a sign-in that leaves out what it asks for: as in Graph's evaluate, the policy doesn't apply.
 *
 * Follows "What If evaluation" (Microsoft Graph v1.0) and "The Conditional Access What If tool" (Microsoft Learn).
 */
export function omitted(signIn: PreparedSignIn): Tri {
  signIn.omitted = true;
  signIn.trace?.note("omittedCondition");
  return NO;
}
