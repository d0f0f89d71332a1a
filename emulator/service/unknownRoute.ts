import { badRequest, type GraphProblem, notImplemented } from "../problems";
import { bodyForLog } from "../control/bodyForLog";
import { redact } from "../control/redact";
import { type GraphRequest } from "./GraphEndpoint";
import { type RouteMatch } from "./RouteTable";

/** The refusal of a request that no route serves: it says what was asked and what serving it would take. */
export function unknownRoute(request: GraphRequest, here: readonly RouteMatch[]): GraphProblem {
  const sameMethod = here.filter(({ route }) => route.method === request.method);
  if (request.version === "v1.0" && sameMethod.length > 0) {
    const segment = request.path.split("/").find((part) => part !== "policies" && part !== "") ?? request.path;
    return badRequest(`Resource not found for the segment '${segment}'.`, "BadRequest");
  }
  const asked = `${request.method} /${request.version}${request.path}${request.url.search}`;
  const sent = JSON.stringify(redact(bodyForLog(request.text, null)));
  const body = sent === undefined ? "no body" : `body ${sent.slice(0, 500)}`;
  const served = here.map(({ route }) => `${route.method} (${route.versions.join(", ")})`);
  return notImplemented(
    `The emulator has no route for ${asked} (${body}). ` +
      (served.length > 0 ? `On this path it serves ${served.join(", ")}. ` : "") +
      "Serving it takes a Route in emulator/routes/: method, path, versions, permissions, and what the operation does to the tenant.",
  );
}
