import { z } from "zod";
import { contextUrl, entityAnswer } from "../../collection";
import { type Route, type RouteContext } from "../../route";
import { AuthenticationMethodConfigurations, authenticationMethodsPolicy } from "../../store/authenticationMethods";
import { type Entity } from "../../store/Entity";
import { targetId, targetType } from "../validation/authenticationMethods/targets";
import { graphObject } from "../validation/graphSchema";
import { parseBody } from "../validation/parseBody";
import { policyPath, reading, writing } from "./common";

/** The settings for all methods together: who is asked to register one, and whether the older policies still count. */
export const authenticationMethodsPolicyRoutes: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path: policyPath,
    query: ["$select"],
    handle: (ctx) => entityAnswer(ctx, shown(ctx, authenticationMethodsPolicy(ctx.tenant).read())),
  },
  {
    ...writing,
    method: "PATCH",
    path: policyPath,
    handle: (ctx) => {
      const change = parseBody(ctx, schema);
      authenticationMethodsPolicy(ctx.tenant).write({ ...change, lastModifiedDateTime: ctx.now().toISOString() });
      return { status: 204 };
    },
  },
];

function shown(ctx: RouteContext, stored: Entity): Entity {
  const segment = `${policyPath.slice(1)}/authenticationMethodConfigurations`;
  return {
    ...stored,
    "authenticationMethodConfigurations@odata.context": contextUrl(ctx, segment),
    authenticationMethodConfigurations: new AuthenticationMethodConfigurations(ctx.tenant).visibleAll(),
  };
}

const target = { id: targetId, targetType };

const campaign = graphObject({
  state: z.enum(["default", "enabled", "disabled"]),
  snoozeDurationInDays: z.int().min(0).max(14).default(1),
  includeTargets: z.array(graphObject({ ...target, targetedAuthenticationMethod: z.string() })).default([]),
  excludeTargets: z.array(graphObject(target)).default([]),
});

const schema = z
  .strictObject({
    displayName: z.string(),
    description: z.string(),
    policyMigrationState: z.enum(["preMigration", "migrationInProgress", "migrationComplete"]),
    reconfirmationInDays: z.int().positive().nullable(),
    registrationEnforcement: graphObject({ authenticationMethodsRegistrationCampaign: campaign }),
  })
  .partial();
