import { randomUUID } from "node:crypto";
import { objectBody, refuseUnknown } from "../../body";
import { badRequest, GraphProblem, licenceRequired } from "../../problems";
import { type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";
import { findStrength } from "../../store/findStrength";
import { policiesUsing, policyNames } from "../../store/policiesUsing";
import { checkAllowedCombinations } from "../validation/checkAllowedCombinations";
import { sentProperties } from "../validation/sentProperties";

const collection = "authenticationStrengthPolicies";
const mostCustom = 15;
const code = "BadRequest";

/** Makes a strength of the tenant's own. */
export function createStrength(ctx: RouteContext): Entity {
  const strengths = ctx.tenant.objects(collection);
  if (!ctx.tenant.hasPlan("AAD_PREMIUM")) {
    throw licenceRequired("Authentication strengths need a Microsoft Entra ID P1 licence.");
  }
  if (strengths.all().length >= mostCustom) {
    throw badRequest(
      `The tenant has the most authentication strengths of its own that it can have, ${mostCustom}.`,
      code,
    );
  }
  const body = objectBody(ctx);
  refuseUnknown(body, ["displayName", "description", "allowedCombinations"], code);
  const allowedCombinations = checkAllowedCombinations(body.allowedCombinations);
  const id = randomUUID();
  const now = ctx.now().toISOString();
  return strengths.put(id, {
    id,
    createdDateTime: now,
    modifiedDateTime: now,
    displayName: nameOf(body.displayName),
    description: body.description ?? null,
    policyType: "custom",
    requirementsSatisfied: "mfa",
    allowedCombinations,
  });
}

/** Changes a strength's name or description; its combinations have an action of their own. */
export function updateStrength(ctx: RouteContext): void {
  const current = customStrength(ctx);
  const body = objectBody(ctx);
  if (body.allowedCombinations !== undefined) {
    throw badRequest("allowedCombinations cannot be updated here: use the action updateAllowedCombinations.", code);
  }
  refuseUnknown(body, ["displayName", "description"], code);
  const changes = sentProperties(body);
  const displayName = nameOf(changes.displayName ?? current.displayName);
  const changed = { ...current, ...changes, displayName, modifiedDateTime: ctx.now().toISOString() };
  ctx.tenant.objects(collection).put(ctx.params.id!, changed);
}

/** Replaces what a strength allows, and tells what it allowed before and which policies that touches. */
export function updateAllowedCombinations(ctx: RouteContext): Entity {
  const current = customStrength(ctx);
  const allowedCombinations = checkAllowedCombinations(objectBody(ctx).allowedCombinations);
  const changed = { ...current, allowedCombinations, modifiedDateTime: ctx.now().toISOString() };
  ctx.tenant.objects(collection).put(ctx.params.id!, changed);
  return {
    additionalInformation: null,
    conditionalAccessReferences: policiesUsing(ctx.tenant, "authenticationStrength", ctx.params.id!).map(
      (policy) => policy.id,
    ),
    currentCombinations: allowedCombinations,
    previousCombinations: current.allowedCombinations,
  };
}

/** Deletes a strength that no policy uses. */
export function deleteStrength(ctx: RouteContext): void {
  customStrength(ctx);
  const users = policiesUsing(ctx.tenant, "authenticationStrength", ctx.params.id!);
  if (users.length > 0) {
    const message = `The authentication strength is in use by the conditional access policies ${policyNames(users)}.`;
    throw badRequest(message, code);
  }
  ctx.tenant.objects(collection).delete(ctx.params.id!);
}

function nameOf(displayName: unknown): string {
  if (typeof displayName === "string" && displayName !== "") return displayName;
  throw badRequest("The property 'displayName' must be a text that is not empty.", code);
}

function customStrength(ctx: RouteContext): Entity {
  const strength = findStrength(ctx.params.id!, ctx.tenant);
  if (!strength) throw missingStrength(ctx.params.id!);
  if (strength.policyType !== "builtIn") return strength;
  throw badRequest("A built-in authentication strength cannot be changed or deleted.", code);
}

/** 404 of a strength. */
export function missingStrength(id: string): GraphProblem {
  return new GraphProblem(404, "ResourceNotFound", `AuthenticationStrengthPolicy with id ${id} does not exist.`);
}
