import { type Answer, type Incoming, jsonAnswer } from "../service/Incoming";
import { type World } from "../World";
import { cloudMetadata, instanceDiscovery, openIdConfiguration } from "./discovery";
import { SignInProblem } from "./SignInProblem";
import { tokenEndpoint } from "./tokenEndpoint";

/** Answers what belongs to signing in; undefined when the path is none of it. */
export function identityEndpoint(incoming: Incoming, path: string, world: World): Answer | undefined {
  const { origin, searchParams } = incoming.url;
  const [, tenant = "", rest = ""] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
  try {
    switch (`${incoming.method} ${rest}`) {
      case "POST /oauth2/v2.0/token":
        return tokenEndpoint(incoming, decodeURIComponent(tenant), world);
      case "GET /v2.0/.well-known/openid-configuration":
        return openIdConfiguration(origin, decodeURIComponent(tenant), world);
      case "GET /discovery/v2.0/keys":
        return jsonAnswer(200, { keys: [] });
      case "GET /discovery/instance":
        return instanceDiscovery(origin, searchParams);
      case "GET /endpoints":
        return tenant === "metadata" ? cloudMetadata(origin) : undefined;
      default:
        return undefined;
    }
  } catch (error) {
    if (error instanceof SignInProblem) return error.toAnswer(world.now());
    throw error;
  }
}
