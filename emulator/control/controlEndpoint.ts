import { type Answer, type Incoming, jsonAnswer } from "../service/Incoming";
import { EmulatorError } from "../EmulatorError";
import { parseSeed } from "../seeds/parseSeed";
import { type Control, type OperatorRequest } from "./Control";
import { controlBodies } from "./controlBodies";

/** Where the control verbs are served. */
export const controlPath = "/_emulator";

/** Answers the operator's requests over HTTP: `Control`, verb by verb. */
export function controlEndpoint(incoming: Incoming, control: Control): Answer {
  try {
    return answer(incoming, control) ?? jsonAnswer(404, { error: { code: "NOT_FOUND", message: verbs } });
  } catch (error) {
    if (!(error instanceof EmulatorError)) throw error;
    return jsonAnswer(400, { error: { code: error.code, message: error.message } });
  }
}

function answer(incoming: Incoming, control: Control): Answer | undefined {
  const path = incoming.url.pathname.slice(controlPath.length);
  const tenant = /^\/tenants\/([^/]+)(\/.+)$/.exec(path);
  if (tenant) {
    return control.answer(decodeURIComponent(tenant[1]!), {
      method: incoming.method as OperatorRequest["method"],
      path: tenant[2]! + incoming.url.search,
      body: incoming.text === "" ? undefined : body(incoming),
    });
  }
  switch (`${incoming.method} ${path}`) {
    case "GET /requests":
      return jsonAnswer(200, { value: control.requests(Object.fromEntries(incoming.url.searchParams)) });
    case "DELETE /requests":
      return done(() => control.clearRequests());
    case "PUT /faults":
      return done(() => control.setFaults(controlBodies.faults(body(incoming))));
    case "PUT /lag":
      return done(() => control.setLag(controlBodies.lag(body(incoming)).ms));
    case "PATCH /settings":
      return done(() => control.setSettings(controlBodies.settings(body(incoming))));
    case "POST /reset":
      return done(() => control.reset(incoming.text === "" ? undefined : parseSeed(body(incoming), "the request")));
    default:
      return undefined;
  }
}

const verbs =
  "The emulator's operator can GET or DELETE /_emulator/requests, PUT /_emulator/faults ([{match, times, status, …}]), " +
  "PUT /_emulator/lag ({ms}), PATCH /_emulator/settings ({throttling, partnerTombstoneMs, policyIdsChange}), " +
  "POST /_emulator/reset (a seed, or nothing), and send any Graph request to /_emulator/tenants/{tenantId}/{v1.0|beta}/….";

function done(action: () => void): Answer {
  action();
  return { status: 204, headers: {} };
}

function body(incoming: Incoming): unknown {
  try {
    return JSON.parse(incoming.text);
  } catch {
    throw new EmulatorError("JSON", `${incoming.method} ${incoming.url.pathname} needs a body of JSON.`);
  }
}
