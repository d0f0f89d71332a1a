import { type Entity } from "../../store/Entity";

/** The properties that a body sets, without its annotations and bindings (`@odata.type`, `owners@odata.bind`). */
export function sentProperties(body: Entity): Entity {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !name.includes("@odata.")));
}
