import { entityAnswer, listAnswer } from "../collection";
import { type Route } from "../route";
import { policyAnswer } from "./answers/policyAnswer";
import { checkPolicyCount, createPolicy, missingPolicy, updatePolicy } from "./changes/policyChanges";
import { deletedItems } from "./deletedItems";
import { entityOptions, listOptions } from "./queryOptions";
import { checkSecurityDefaults } from "./validation/conditionalAccess/checkSecurityDefaults";

const collection = "conditionalAccessPolicies";

const common = { versions: ["v1.0", "beta"], throttle: "conditionalAccess" } as const;
const reading = { ...common, permissions: [["Policy.Read.All"]] } as const;
const deleting = { ...common, permissions: [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]] } as const;
const writing = {
  ...common,
  permissions: [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess", "Application.Read.All"]],
} as const;

/**
 * Conditional access policies, live and deleted
 * (https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy).
 */
export const conditionalAccess: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path: "/identity/conditionalAccess/policies",
    query: listOptions,
    handle: (ctx) => {
      const policies = ctx.tenant.objects(collection).visibleAll();
      return listAnswer(
        ctx,
        policies.map((policy) => policyAnswer(ctx, policy)),
      );
    },
  },
  {
    ...writing,
    method: "POST",
    path: "/identity/conditionalAccess/policies",
    handle: (ctx) => entityAnswer(ctx, policyAnswer(ctx, createPolicy(ctx)), 201),
  },
  {
    ...reading,
    method: "GET",
    path: "/identity/conditionalAccess/policies/{id}",
    query: entityOptions,
    handle: (ctx) => {
      const policy = ctx.tenant.objects(collection).visible(ctx.params.id!);
      if (!policy) throw missingPolicy(ctx.params.id!);
      return entityAnswer(ctx, policyAnswer(ctx, policy));
    },
  },
  {
    ...writing,
    method: "PATCH",
    path: "/identity/conditionalAccess/policies/{id}",
    handle: (ctx) => {
      updatePolicy(ctx);
      return { status: 204 };
    },
  },
  {
    ...deleting,
    method: "DELETE",
    path: "/identity/conditionalAccess/policies/{id}",
    handle: (ctx) => {
      if (!ctx.tenant.objects(collection).softDelete(ctx.params.id!)) throw missingPolicy(ctx.params.id!);
      return { status: 204 };
    },
  },
  ...deletedItems({
    segment: "policies",
    collection,
    answer: policyAnswer,
    missing: missingPolicy,
    checkRestore: (ctx, policy) => {
      checkPolicyCount(ctx);
      checkSecurityDefaults(policy, ctx.tenant);
    },
  }),
];
