import { contextUrl } from "../../collection";
import { type Route } from "../../route";
import { policyAnswer } from "../answers/policyAnswer";
import { parseBody } from "../validation/parseBody";
import { evaluatePolicy } from "./evaluatePolicy";
import type { Policy } from "./Policy";
import { evaluateRequest } from "./request";

/**
 * Which policies apply to a sign-in, and why the others don't
 * (https://learn.microsoft.com/graph/api/conditionalaccessroot-evaluate). Disabled policies are left out.
 */
export const evaluate: readonly Route[] = [
  {
    method: "POST",
    path: "/identity/conditionalAccess/evaluate",
    versions: ["v1.0", "beta"],
    permissions: [["Policy.Read.ConditionalAccess"], ["Policy.Read.All"], ["Policy.ReadWrite.ConditionalAccess"]],
    throttle: "conditionalAccess",
    cost: 1,
    handle: (ctx) => {
      const request = parseBody(ctx, evaluateRequest);
      const policies = ctx.tenant.objects("conditionalAccessPolicies").visibleAll();
      const results = policies
        .filter(({ state }) => state !== "disabled")
        .map((policy) => {
          const analysisReasons = evaluatePolicy(ctx, policy as unknown as Policy, request);
          const policyApplies = analysisReasons === "notSet";
          return { ...policyAnswer(ctx, policy), policyApplies, analysisReasons };
        });
      const value = results.filter(({ policyApplies }) => policyApplies || !request.appliedPoliciesOnly);
      const context = "Collection(microsoft.graph.whatIfAnalysisResult)";
      return { status: 200, body: { "@odata.context": contextUrl(ctx, context), value } };
    },
  },
];
