import { entityAnswer, listAnswer } from "../collection";
import { builtInStrength, builtInStrengths } from "../data/builtInStrengths";
import { type Route, type RouteContext } from "../route";
import { type Entity } from "../store/Entity";
import { policiesUsing } from "../store/policiesUsing";
import { policyAnswer } from "./answers/policyAnswer";
import { strengthAnswer } from "./answers/strengthAnswer";
import { anyOf } from "./anyOf";
import {
  createStrength,
  deleteStrength,
  missingStrength,
  updateAllowedCombinations,
  updateStrength,
} from "./changes/strengthChanges";
import { entityOptions, listOptions } from "./queryOptions";

const collection = "authenticationStrengthPolicies";

const reading = {
  versions: ["v1.0", "beta"],
  permissions: anyOf("Policy.Read.AuthenticationMethod", "Policy.Read.All", "Policy.ReadWrite.AuthenticationMethod"),
} as const;
const writing = { versions: ["v1.0", "beta"], permissions: [["Policy.ReadWrite.AuthenticationMethod"]] } as const;

/**
 * Authentication strengths: two paths to one store
 * (https://learn.microsoft.com/graph/api/resources/authenticationstrengthpolicy).
 */
export const authenticationStrengths: readonly Route[] = [
  "/policies/authenticationStrengthPolicies",
  "/identity/conditionalAccess/authenticationStrength/policies",
].flatMap(strengthRoutes);

function strengthRoutes(path: string): Route[] {
  return [
    {
      ...reading,
      method: "GET",
      path,
      query: listOptions,
      handle: (ctx) => {
        const strengths = [...builtInStrengths, ...ctx.tenant.objects(collection).visibleAll()];
        return listAnswer(
          ctx,
          strengths.map((strength) => strengthAnswer(ctx, strength)),
        );
      },
    },
    {
      ...writing,
      method: "POST",
      path,
      handle: (ctx) => entityAnswer(ctx, strengthAnswer(ctx, createStrength(ctx)), 201),
    },
    {
      ...reading,
      method: "GET",
      path: `${path}/{id}`,
      query: entityOptions,
      handle: (ctx) => entityAnswer(ctx, strengthAnswer(ctx, visibleStrength(ctx))),
    },
    {
      ...writing,
      method: "PATCH",
      path: `${path}/{id}`,
      handle: (ctx) => {
        updateStrength(ctx);
        return { status: 204 };
      },
    },
    {
      ...writing,
      method: "DELETE",
      path: `${path}/{id}`,
      handle: (ctx) => {
        deleteStrength(ctx);
        return { status: 204 };
      },
    },
    {
      ...writing,
      method: "POST",
      path: `${path}/{id}/updateAllowedCombinations`,
      handle: (ctx) => ({ status: 200, body: updateAllowedCombinations(ctx) }),
    },
    {
      ...reading,
      method: "GET",
      path: `${path}/{id}/usage()`,
      query: [],
      handle: (ctx) => {
        const mfa = policiesUsing(ctx.tenant, "authenticationStrength", String(visibleStrength(ctx).id)).map((policy) =>
          policyAnswer(ctx, policy),
        );
        return { status: 200, body: { mfa, none: [] } };
      },
    },
    {
      ...reading,
      method: "GET",
      path: `${path}/{id}/combinationConfigurations`,
      query: listOptions,
      handle: (ctx) => {
        visibleStrength(ctx);
        return listAnswer(ctx, []);
      },
    },
  ];
}

function visibleStrength(ctx: RouteContext): Entity {
  const id = ctx.params.id!;
  const strength = builtInStrength(id) ?? ctx.tenant.objects(collection).visible(id);
  if (!strength) throw missingStrength(id);
  return strength;
}
