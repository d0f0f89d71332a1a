import { randomUUID } from "node:crypto";
import { objectBody } from "../../body";
import { GraphProblem } from "../../problems";
import { type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";
import { parsePolicy, type PolicyRequest } from "../validation/conditionalAccess/parsePolicy";
import { policyProblem } from "../validation/conditionalAccess/policyProblem";
import { type PolicySettings } from "../validation/conditionalAccess/policySchema";
import { validatePolicy } from "../validation/conditionalAccess/validatePolicy";
import { refuseImmutable } from "../validation/refuseImmutable";

const collection = "conditionalAccessPolicies";
const mostPolicies = 195;

/** Makes a policy. */
export function createPolicy(ctx: RouteContext): Entity {
  checkPolicyCount(ctx);
  const request = parseRequest(ctx, undefined);
  const settings = settingsOf(request);
  validatePolicy(settings, ctx.tenant);
  const id = randomUUID();
  return ctx.tenant.objects(collection).put(id, {
    id,
    templateId: request.templateId ?? null,
    createdDateTime: ctx.now().toISOString(),
    modifiedDateTime: null,
    deletedDateTime: null,
    ...settings,
  });
}

/** Changes a policy: a property that was sent replaces the stored one wholly, null included; others stay. */
export function updatePolicy(ctx: RouteContext): void {
  const policies = ctx.tenant.objects(collection);
  const current = policies.get(ctx.params.id!);
  if (!current) throw missingPolicy(ctx.params.id!);
  const request = parseRequest(ctx, current);
  // The stored part is parsed as well: a seed may hold it in the short form in which a request may be written.
  const settings = settingsOf({ ...parsePolicy(current), ...request });
  validatePolicy(settings, ctx.tenant);
  policies.put(ctx.params.id!, { ...current, ...settings, modifiedDateTime: ctx.now().toISOString() });
}

function parseRequest(ctx: RouteContext, current: Entity | undefined): PolicyRequest {
  const body = objectBody(ctx);
  const setByGraph = ["id", "createdDateTime", "modifiedDateTime", "deletedDateTime"];
  refuseImmutable(body, current ? [...setByGraph, "templateId"] : setByGraph, current, (message) =>
    policyProblem(1007, message),
  );
  return parsePolicy(body);
}

function settingsOf({ displayName, state, conditions, ...rest }: PolicyRequest): PolicySettings {
  if (displayName === undefined) throw missingProperty("displayName");
  if (state === undefined) throw missingProperty("state");
  if (conditions === undefined) throw missingProperty("conditions");
  const { description = null, grantControls = null, sessionControls = null } = rest;
  return { displayName, description, state, conditions, grantControls, sessionControls };
}

/** Refuses one policy more than a tenant can have. */
export function checkPolicyCount(ctx: RouteContext): void {
  if (ctx.tenant.objects(collection).all().length >= mostPolicies) {
    throw policyProblem(1902, `The tenant has the most policies that it can have, ${mostPolicies}.`);
  }
}

function missingProperty(name: string): GraphProblem {
  return policyProblem(1007, `A ConditionalAccessPolicy needs the property '${name}'.`);
}

/** 404 of a policy. */
export function missingPolicy(id: string): GraphProblem {
  const message = `ConditionalAccessPolicy with id ${id} does not exist in the directory.`;
  return new GraphProblem(404, "ResourceNotFound", message);
}
