import { type AccessToken, type GetTokenOptions, type TokenCredential } from "@azure/core-auth";
import { GraphError } from "../errors/GraphError";
import { lazy } from "../lazy";
import { type Cloud } from "./cloud";
import { type ConnectionSettings } from "./settings";
import { signInError } from "./signInError";
import { signInMethod } from "./signInMethod";
import { TokenServiceWatch } from "./TokenServiceWatch";

/**
 * Makes the credential that the settings ask for, on @azure/identity, which is loaded when the first token is asked for.
 * Its failures are GraphErrors that say what to do, and never hold the secret.
 *
 * @throws GraphError of kind `settings` when the settings don't say how to sign in
 */
export function credentialFor(settings: ConnectionSettings, cloud: Cloud): TokenCredential {
  const method = signInMethod(settings);
  const watch = new TokenServiceWatch();
  let credential: Promise<TokenCredential> | undefined;
  return {
    async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> {
      try {
        credential ??= lazy.identityCredential().identityCredential(method, settings, cloud, watch.policy);
        return await (await credential).getToken(scopes, options);
      } catch (error) {
        // A file that couldn't be read may be there the next time.
        credential = undefined;
        if (error instanceof GraphError || options?.abortSignal?.aborted) throw error;
        throw signInError(error, { method, settings, cloud, failure: watch.lastFailure });
      }
    },
  };
}
