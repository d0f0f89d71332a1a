import type * as pulumi from "@pulumi/pulumi";
import { type AuthenticationContextPolicyArgs } from "../resources";
import { type Rollout } from "../tenant/conditionalAccess/Policy";
import { type LeftOut } from "../tenant/LeftOut";
import { states } from "./rolloutStates";

/** The conditional-access policy for the authentication contexts that roles ask for. */
export interface ContextPolicyArgs {
  /**
   * How far it is rolled out. While it only reports, roles ask for MFA in place of their contexts; with `none`, a policy
   * has to be made by hand. @default reportOnly
   */
  rollout?: Rollout;
  /** Object id of the group of emergency accounts, which it excludes. @default none, and it can't be enforced */
  breakGlassGroupId?: pulumi.Input<string>;
  /** What it waits for once it is enforced: that security defaults are off. @default nothing */
  enforceAfter?: readonly pulumi.Input<pulumi.Resource>[];
}

/** How a policy answers for the contexts that roles ask for. */
export interface ContextPolicy {
  /** The policy to make, with the controls that it serves and what it waits for; undefined where it is made by hand. */
  policy?: {
    args: AuthenticationContextPolicyArgs;
    serves: readonly string[];
    after: readonly pulumi.Input<pulumi.Resource>[];
  };
  /** Whether roles may ask for the contexts: something answers for them. */
  isAnswered: boolean;
  leftOut: readonly LeftOut[];
}

/**
 * The policy that answers for contexts. It outlives its resource, as the roles' settings do: without it, they would ask
 * for nothing.
 */
export function contextPolicyOf(
  contexts: readonly string[],
  { rollout = "reportOnly", breakGlassGroupId, enforceAfter = [] }: ContextPolicyArgs = {},
): ContextPolicy {
  if (contexts.length === 0) return { isAnswered: true, leftOut: [] };
  const leaveOut = (reason: string): LeftOut[] => [{ control: "EB-PIM-13v1", reason }];
  const named = `the authentication context ${contexts.join(", ")}`;
  if (rollout === "none") {
    const reason = `a policy for ${named} has to be made by hand: the rollout is none`;
    return { isAnswered: true, leftOut: leaveOut(reason) };
  }
  const isAnswered = rollout === "enforced";
  return {
    policy: {
      args: {
        displayName: "EB-PIM-13 Phishing-resistant MFA to activate privileged roles",
        state: states[rollout],
        contexts: [...contexts],
        ...(breakGlassGroupId !== undefined && { excludeGroups: [breakGlassGroupId] }),
        signInFrequency: "everyTime",
        onDestroy: "retain",
      },
      serves: ["EB-PIM-13v1", ...(breakGlassGroupId === undefined ? [] : ["EB-CA-04v1"])],
      after: isAnswered ? enforceAfter : [],
    },
    isAnswered,
    leftOut: isAnswered ? [] : leaveOut(`roles ask for MFA in place of ${named} until its policy is enforced`),
  };
}
