import { objectBody, refuseUnknown } from "../../body";
import { entityAnswer, listAnswer } from "../../collection";
import { badRequest, notFound } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";
import { type RoleManagementPolicy } from "../../store/roleManagementPolicies";
import { changeRules } from "../validation/roleManagement/changeRules";
import { listOptions } from "../queryOptions";
import {
  checkWriter,
  expansions,
  policiesOf,
  policyAnswer,
  readablePolicies,
  reading,
  scopeOfId,
  writing,
} from "./common";
import { requiredScope } from "./requiredScope";

const path = "/policies/roleManagementPolicies";

/** Role management policies: what PIM asks for a role to be given, and to be used. */
export const policies: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path,
    query: [...listOptions, "$expand"],
    handle: (ctx) => {
      const { policies: scope, shownAs } = requiredScope(ctx);
      const found = readablePolicies(ctx, scope).map((policy) => shown(ctx, policy, shownAs));
      return listAnswer(ctx, found, { filterable: ["scopeId", "scopeType"] });
    },
  },
  {
    ...reading,
    method: "GET",
    path: `${path}/{id}`,
    query: ["$select", "$expand"],
    handle: (ctx) => {
      const policy = visiblePolicy(ctx);
      return entityAnswer(ctx, shown(ctx, policy, policy.scopeType));
    },
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
  const policy = readablePolicies(ctx, scopeOfId(id)).find((one) => one.id.toLowerCase() === id);
  if (!policy) throw notFound(ctx.params.id!);
  return policy;
}

function shown(ctx: RouteContext, policy: RoleManagementPolicy, scopeType: string): Entity {
  return policyAnswer(policy, expansions(ctx.query.get("$expand")), scopeType);
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
