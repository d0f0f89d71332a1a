import {
  bearerTokenAuthenticationPolicy,
  type AuthorizeRequestOnChallengeOptions,
  type PipelinePolicy,
} from "@azure/core-rest-pipeline";
import { type TokenCredential } from "@azure/core-auth";
import { forceRefreshClaims } from "../signIn/freshToken";

/**
 * Puts the access token on each request; after a 401 asks for a fresh token and tries once more. Claims challenges
 * (continuous access evaluation) are answered by the pipeline's own policy.
 *
 * That policy refuses every plain http address. GraphClient admits one only on the loopback interface, where nobody can
 * listen in, so such a request is authorised as if it were https and sent as it is.
 */
export function bearerPolicy(credential: TokenCredential, scope: string): PipelinePolicy {
  const core = bearerTokenAuthenticationPolicy({
    credential,
    scopes: scope,
    challengeCallbacks: { authorizeRequestOnChallenge: useFreshToken },
  });
  return {
    name: "graphBearerPolicy",
    sendRequest: (request, next) =>
      request.allowInsecureConnection
        ? core.sendRequest({ ...request, url: request.url.replace(/^http:/, "https:") }, () => next(request))
        : core.sendRequest(request, next),
  };
}

async function useFreshToken({
  getAccessToken,
  request,
  scopes,
}: AuthorizeRequestOnChallengeOptions): Promise<boolean> {
  const { abortSignal, tracingOptions } = request;
  const token = await getAccessToken(scopes, {
    abortSignal,
    tracingOptions,
    claims: forceRefreshClaims,
    enableCae: true,
  });
  if (!token) return false;
  request.headers.set("Authorization", `Bearer ${token.token}`);
  return true;
}
