import { contextUrl } from "../../collection";
import { type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";
import { findStrength } from "../../store/findStrength";
import { strengthAnswer } from "./strengthAnswer";

/** A policy as Graph shows it: the authentication strength that it stores by id is expanded. */
export function policyAnswer(ctx: RouteContext, policy: Entity): Entity {
  return { ...policy, grantControls: grantControlsAnswer(ctx, policy) };
}

function grantControlsAnswer(ctx: RouteContext, policy: Entity): Entity | null {
  const controls = (policy.grantControls ?? null) as Entity | null;
  const stored = controls?.authenticationStrength as { id: string } | null | undefined;
  if (!controls || !stored) return controls;
  const strength = findStrength(stored.id, ctx.tenant);
  const path = `identity/conditionalAccess/policies('${String(policy.id)}')/grantControls/authenticationStrength/$entity`;
  return {
    ...controls,
    "authenticationStrength@odata.context": contextUrl(ctx, path),
    authenticationStrength: strength ? strengthAnswer(ctx, strength) : stored,
  };
}
