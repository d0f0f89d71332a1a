import { objectBody, refuseUnknown } from "../../body";
import { entityAnswer, listAnswer } from "../../collection";
import { badRequest, notFound } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";
import { type RoleManagementPolicy } from "../../store/roleManagementPolicies";
import { changeRules } from "../validation/roleManagement/changeRules";
import { checkWriter, expansions, policiesOf, policyAnswer, readablePolicies, reading, writing } from "./common";
import { requiredScope, shownScope } from "./requiredScope";

const path = "/policies/roleManagementPolicies";

/** Role management policies: what PIM asks for a role to be given, and to be used. */
export const policies: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path,
    handle: (ctx) => {
      const asked = requiredScope(ctx);
      return listAnswer(
        ctx,
        readablePolicies(ctx).map((policy) => shown(ctx, policy, asked)),
        { filterable: ["scopeId", "scopeType"] },
      );
    },
  },
  {
    ...reading,
    method: "GET",
    path: `${path}/{id}`,
    query: ["$select", "$expand"],
    handle: (ctx) => entityAnswer(ctx, shown(ctx, visiblePolicy(ctx))),
  },
  {
    ...writing,
    method: "PATCH",
    path: `${path}/{id}`,
    handle: (ctx) => {
      const store = policiesOf(ctx);
      const policy = store.find(ctx.params.id!);
      if (!policy) throw notFound(ctx.params.id!);
      checkWriter(ctx, policy);
      const rules = changeRules(policy.rules, sentRules(ctx), invalidPolicy);
      const changed = store.change(policy, rules, ctx.caller.oid);
      return entityAnswer(ctx, policyAnswer(changed, [], changed.scopeType));
    },
  },
];

/** The policy of the path as a GET sees it. */
export function visiblePolicy(ctx: RouteContext): RoleManagementPolicy {
  const id = ctx.params.id!.toLowerCase();
  const policy = readablePolicies(ctx).find((one) => one.id.toLowerCase() === id);
  if (!policy) throw notFound(ctx.params.id!);
  return policy;
}

function shown(ctx: RouteContext, policy: RoleManagementPolicy, asked?: string): Entity {
  return policyAnswer(policy, expansions(ctx.query.get("$expand")), shownScope(policy.scopeType, asked));
}

const properties = [
  "id",
  "scopeId",
  "scopeType",
  "displayName",
  "description",
  "isOrganizationDefault",
  "lastModifiedBy",
  "lastModifiedDateTime",
  "rules",
];

function sentRules(ctx: RouteContext): unknown[] {
  const body = objectBody(ctx);
  refuseUnknown(body, properties, "InvalidPolicy");
  if (!Array.isArray(body["rules"])) throw invalidPolicy("The policy has no list of rules.");
  return body["rules"];
}

const invalidPolicy = (reason: string) => badRequest(reason, "InvalidPolicy");
