import { type Answer, jsonAnswer } from "../service/Incoming";
import { type World } from "../World";
import { tenantNotFound } from "./tenantNotFound";

/** The OpenID Connect configuration of a tenant: `GET /{tenant}/v2.0/.well-known/openid-configuration`. */
export function openIdConfiguration(origin: string, tenantName: string, world: World): Answer {
  const tenant = world.findTenant(tenantName);
  if (!tenant) throw tenantNotFound(tenantName);
  const base = `${origin}/${tenant.tenantId}`;
  return jsonAnswer(200, {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt"],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ["token"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["none"],
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    tenant_region_scope: null,
    cloud_instance_name: new URL(origin).host,
    msgraph_host: new URL(origin).host,
  });
}

/** Says that the emulator is a trusted authority: `GET /common/discovery/instance`. */
export function instanceDiscovery(origin: string, query: URLSearchParams): Answer {
  const asked = query.get("authorization_endpoint") ?? "";
  const tenantName = URL.canParse(asked) ? new URL(asked).pathname.split("/")[1] : undefined;
  const { host } = new URL(origin);
  return jsonAnswer(200, {
    tenant_discovery_endpoint: `${origin}/${tenantName || "common"}/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  });
}

/** The description of this cloud that Azure clients read first: `GET /metadata/endpoints`. */
export function cloudMetadata(origin: string): Answer {
  return jsonAnswer(200, {
    name: "EntraEmulator",
    resourceManager: `${origin}/`,
    microsoftGraphResourceId: `${origin}/`,
    portal: origin,
    authentication: {
      loginEndpoint: `${origin}/`,
      audiences: [origin],
      tenant: "common",
      identityProvider: "AAD",
    },
    suffixes: {},
  });
}
