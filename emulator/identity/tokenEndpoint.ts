import { type Answer, type Incoming, jsonAnswer } from "../service/Incoming";
import { type World } from "../World";
import { checkCredential } from "./checkCredential";
import { type Client } from "./Client";
import { isGraph } from "./graphAudience";
import { encodeJwt } from "./jwt";
import { SignInProblem } from "./SignInProblem";
import { tenantNotFound } from "./tenantNotFound";

const lifetimeSeconds = 3599;

/** Issues an application's access token: `POST /{tenant}/oauth2/v2.0/token` with the client credentials grant. */
export function tokenEndpoint(incoming: Incoming, tenantName: string, world: World): Answer {
  const form = new URLSearchParams(incoming.text);
  const tenant = world.findTenant(tenantName);
  if (!tenant) throw tenantNotFound(tenantName);
  const grant = required(form, "grant_type");
  if (grant !== "client_credentials") {
    throw new SignInProblem(
      400,
      "unsupported_grant_type",
      70003,
      `The app requested an unsupported grant type '${grant}'.`,
    );
  }
  const appId = required(form, "client_id");
  const client = world.clientsOf(tenant).find((one) => one.appId.toLowerCase() === appId.toLowerCase());
  if (!client) {
    throw new SignInProblem(
      400,
      "unauthorized_client",
      700016,
      `Application with identifier '${appId}' was not found in the directory '${tenant.displayName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    );
  }
  const audience = audienceOf(required(form, "scope"));
  checkCredential(form, client, world.now());
  const token = accessToken(client, tenant.tenantId, audience, world.now());
  return jsonAnswer(
    200,
    { token_type: "Bearer", expires_in: lifetimeSeconds, ext_expires_in: lifetimeSeconds, access_token: token },
    { "Cache-Control": "no-store, no-cache", Pragma: "no-cache" },
  );
}

/** A token of the given client, as the token endpoint makes it. */
export function accessToken(client: Client, tenantId: string, audience: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return encodeJwt({
    aud: audience,
    iss: `https://sts.windows.net/${tenantId}/`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + lifetimeSeconds,
    appid: client.appId,
    app_displayname: client.displayName,
    idtyp: "app",
    oid: client.objectId,
    sub: client.objectId,
    tid: tenantId,
    roles: isGraph(audience) ? client.roles : [],
    ver: "1.0",
  });
}

function audienceOf(scope: string): string {
  const audience = /^(\S+?)\/*\/\.default$/.exec(scope.trim())?.[1];
  if (audience === undefined) {
    throw new SignInProblem(
      400,
      "invalid_scope",
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  return audience;
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === "") {
    throw new SignInProblem(
      400,
      "invalid_request",
      900144,
      `The request body must contain the following parameter: '${name}'.`,
    );
  }
  return value;
}
