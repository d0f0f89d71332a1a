import { contextUrl } from "../../collection";
import { type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";

/** An authentication strength as Graph shows it, with its combination configurations, of which there are none. */
export function strengthAnswer(ctx: RouteContext, strength: Entity): Entity {
  const path = `policies/authenticationStrengthPolicies('${String(strength.id)}')/combinationConfigurations`;
  return {
    ...strength,
    "combinationConfigurations@odata.context": contextUrl(ctx, path),
    combinationConfigurations: [],
  };
}
