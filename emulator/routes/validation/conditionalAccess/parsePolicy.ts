import { type z } from "zod";
import { describeIssue, withoutAnnotations } from "../graphSchema";
import { policyProblem } from "./policyProblem";
import { policySchema } from "./policySchema";

/** What a request says about a policy: enums in Graph's casing, lists as sent, only the properties that were sent. */
export type PolicyRequest = z.output<typeof policySchema>;

/** Reads a request's body; refuses what is not of the policy type, with the path of the first mistake. */
export function parsePolicy(body: unknown): PolicyRequest {
  const parsed = policySchema.safeParse(withoutAnnotations(body));
  if (parsed.success) return parsed.data;
  const mismatch =
    "Incoming ConditionalAccessPolicy object is null or does not match the schema of ConditionalAccessPolicy type.";
  throw policyProblem(1007, `${mismatch} ${describeIssue(parsed.error)}`);
}
