import { entityAnswer, listAnswer } from "../../collection";
import { badRequest, notFound } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";
import { type RoleManagementPolicy } from "../../store/roleManagementPolicies";
import { expansions, policyAnswer, readablePolicies, reading } from "./common";
import { requiredScope, shownScope } from "./requiredScope";

const path = "/policies/roleManagementPolicyAssignments";

/** Which policy goes with which role; the only steady way to a policy, whose own id may change. */
export const assignments: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path,
    handle: (ctx) => {
      const asked = requiredScope(ctx);
      const policies = readablePolicies(ctx);
      return listAnswer(
        ctx,
        policies.map((policy) => shown(ctx, policy, asked)),
        { filterable: ["scopeId", "scopeType", "roleDefinitionId", "policyId"] },
      );
    },
  },
  {
    ...reading,
    method: "GET",
    path: `${path}/{id}`,
    query: ["$select", "$expand"],
    handle: (ctx) => {
      const wanted = ctx.params.id!.toLowerCase();
      const policy = readablePolicies(ctx).find((one) => idOf(one).toLowerCase() === wanted);
      if (!policy) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, shown(ctx, policy));
    },
  },
];

const idOf = ({ id, roleDefinitionId }: RoleManagementPolicy) => `${id}_${roleDefinitionId}`;

function shown(ctx: RouteContext, policy: RoleManagementPolicy, asked?: string): Entity {
  const { id: policyId, scopeId, roleDefinitionId } = policy;
  const scopeType = shownScope(policy.scopeType, asked);
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
