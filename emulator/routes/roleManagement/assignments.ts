import { entityAnswer, listAnswer } from "../../collection";
import { badRequest, notFound } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";
import { type RoleManagementPolicy } from "../../store/roleManagementPolicies";
import { listOptions } from "../queryOptions";
import { expansions, policyAnswer, readablePolicies, reading, scopeOfId } from "./common";
import { requiredScope } from "./requiredScope";

const path = "/policies/roleManagementPolicyAssignments";

/** Which policy goes with which role; the only steady way to a policy, whose own id may change. */
export const assignments: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path,
    query: [...listOptions, "$expand"],
    handle: (ctx) => {
      const { policies, shownAs } = requiredScope(ctx);
      const found = readablePolicies(ctx, policies).map((policy) => shown(ctx, policy, shownAs));
      return listAnswer(ctx, found, { filterable: ["scopeId", "scopeType", "roleDefinitionId", "policyId"] });
    },
  },
  {
    ...reading,
    method: "GET",
    path: `${path}/{id}`,
    query: ["$select", "$expand"],
    handle: (ctx) => {
      const wanted = ctx.params.id!.toLowerCase();
      const policies = readablePolicies(ctx, scopeOfId(wanted));
      const policy = policies.find((one) => idOf(one).toLowerCase() === wanted);
      if (!policy) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, shown(ctx, policy, policy.scopeType));
    },
  },
];

const idOf = ({ id, roleDefinitionId }: RoleManagementPolicy) => `${id}_${roleDefinitionId}`;

function shown(ctx: RouteContext, policy: RoleManagementPolicy, scopeType: string): Entity {
  const { id: policyId, scopeId, roleDefinitionId } = policy;
  const assignment = { id: idOf(policy), policyId, scopeId, scopeType, roleDefinitionId };
  const expand = expandedInPolicy(ctx.query.get("$expand"));
  return expand ? { ...assignment, policy: policyAnswer(policy, expand, scopeType) } : assignment;
}

/** Reads `policy($expand=rules)`; undefined when the policy itself is not expanded. */
function expandedInPolicy(expand: string | null): string[] | undefined {
  if (expand === null) return undefined;
  const match = /^\s*(?:\*|policy(?:\(\s*\$expand=([^()]*)\))?)\s*$/.exec(expand);
  if (!match) {
    throw badRequest(`Parsing OData Select and Expand failed: '${expand}' is not understood.`, "BadRequest");
  }
  return expansions(match[1] ?? null);
}
