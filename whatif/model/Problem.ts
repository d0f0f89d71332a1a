/** What kind of thing stands in the way of an answer. */
export type ProblemCode =
  | "unknownMember"
  | "unknownProperty"
  | "invalidPolicy"
  | "invalidRule"
  | "missingNamedLocation"
  | "missingGroup"
  | "missingRoles"
  | "missingStrength"
  | "missingFact"
  | "ambiguousSignIn";

/**
 * Something that the evaluator can't decide: a member that it doesn't know, or a fact that it wasn't given. `path` leads
 * to the place inside the policy, or names the fact.
 */
export interface Problem {
  code: ProblemCode;
  /** The policy's id, or its display name while it has none; absent when no single policy is concerned. */
  policyId?: string;
  policyName?: string;
  path: string;
  message: string;
}
