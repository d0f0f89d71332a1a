import { GraphProblem } from "../problems";
import { type Caller } from "../route";
import { type Tenant } from "../store/Tenant";
import { type World } from "../World";
import { isGraph } from "./graphAudience";
import { decodeJwt } from "./jwt";

/** Who a request to Graph is from, and the tenant that its token belongs to. Throws 401 as Graph does. */
export function authenticate(headers: Headers, world: World): { caller: Caller; tenant: Tenant } {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (token === undefined) {
    throw unauthorized("Access token is empty.");
  }
  const jwt = decodeJwt(token);
  if (!jwt) {
    throw unauthorized("IDX14100: JWT is not well formed, there are no dots (.).");
  }
  const { aud, tid, exp, oid, appid, roles } = jwt.claims;
  if (!(Number(exp) * 1000 > world.now().getTime())) {
    throw unauthorized("Lifetime validation failed, the token is expired.");
  }
  if (!isGraph(aud)) {
    throw unauthorized("Access token validation failure. Invalid audience.");
  }
  const tenant = typeof tid === "string" ? world.findTenant(tid) : undefined;
  if (!tenant) {
    throw unauthorized("Access token validation failure. Invalid issuer.");
  }
  const caller = {
    appId: String(appid),
    oid: String(oid),
    roles: Array.isArray(roles) ? roles.map(String) : [],
  };
  return { caller, tenant };
}

/** The tenant that a request's token names, valid or not; for the log and for faults. */
export function tenantNamedBy(headers: Headers): string | undefined {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const tid = token === undefined ? undefined : decodeJwt(token)?.claims["tid"];
  return typeof tid === "string" ? tid : undefined;
}

const unauthorized = (message: string) =>
  new GraphProblem(401, "InvalidAuthenticationToken", message, {
    "WWW-Authenticate":
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  });
