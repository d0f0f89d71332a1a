import { badRequest } from "./problems";
import { type RouteContext } from "./route";
import { type Entity } from "./store/Entity";

/** The request's body as an object; refuses anything else as Graph does. `code` is that of the service asked. */
export function objectBody(ctx: RouteContext, code = "BadRequest"): Entity {
  const { body } = ctx;
  if (body === null || typeof body !== "object" || Array.isArray(body)) {
    throw badRequest("Empty Payload. JSON content expected.", code);
  }
  return body as Entity;
}

/** Refuses properties that the type does not declare; names are compared with case, as Graph does on writes. */
export function refuseUnknown(body: Entity, known: readonly string[], code = "Request_BadRequest"): void {
  const unknown = Object.keys(body).find((name) => !name.includes("@odata.") && !known.includes(name));
  if (unknown !== undefined) {
    throw badRequest(`Invalid property '${unknown}'.`, code);
  }
}
