import { objectBody } from "../../body";
import { entityAnswer, listAnswer } from "../../collection";
import { badRequest, notFound } from "../../problems";
import { type Route } from "../../route";
import { listOptions } from "../queryOptions";
import { changeRules } from "../validation/roleManagement/changeRules";
import { checkWriter, policiesOf, reading, writing } from "./common";
import { visiblePolicy } from "./policies";

const path = "/policies/roleManagementPolicies/{id}";

/** The rules of a policy one by one. */
export const rules: readonly Route[] = [
  ...(["rules", "effectiveRules"] as const).map((name): Route => ({
    ...reading,
    method: "GET",
    path: `${path}/${name}`,
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, visiblePolicy(ctx).rules),
  })),
  {
    ...reading,
    method: "GET",
    path: `${path}/rules/{ruleId}`,
    query: ["$select"],
    handle: (ctx) => {
      const rule = visiblePolicy(ctx).rules.find(({ id }) => id === ctx.params.ruleId);
      if (!rule) throw notFound(ctx.params.ruleId!);
      return entityAnswer(ctx, rule);
    },
  },
  {
    ...writing,
    method: "PATCH",
    path: `${path}/rules/{ruleId}`,
    handle: (ctx) => {
      const store = policiesOf(ctx);
      const policy = store.find(ctx.params.id!);
      if (!policy) throw notFound(ctx.params.id!);
      checkWriter(ctx, policy);
      const sent = { id: ctx.params.ruleId, ...objectBody(ctx) };
      if (sent.id !== ctx.params.ruleId)
        throw invalidRule("The policy rule is invalid: its id is not that of the path.");
      store.change(policy, changeRules(policy.rules, [sent], invalidRule), ctx.caller.oid);
      return { status: 204 };
    },
  },
];

const invalidRule = (reason: string) => badRequest(reason, "InvalidPolicyRule");
