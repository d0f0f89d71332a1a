import { type TokenCredential } from "@azure/core-auth";
import { type PipelinePolicy } from "@azure/core-rest-pipeline";
import {
  AzureCliCredential,
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type ClientSecretCredentialOptions,
} from "@azure/identity";
import { attemptTimeoutPolicy } from "../pipeline/attemptTimeoutPolicy";
import { clientCertificatePem } from "./clientCertificatePem";
import { type Cloud } from "./cloud";
import { forceRefreshClaims } from "./freshToken";
import { oidcAssertion } from "./oidcAssertion";
import { type ConnectionSettings } from "./settings";
import { type SignInMethod } from "./signInMethod";

/** Milliseconds for one attempt at the token service; its client has no limit of its own. */
const attemptTimeoutMs = 30_000;

/**
 * Makes the credential of @azure/identity for a way to sign in.
 *
 * @param watch sees every request to the token service
 */
export async function identityCredential(
  method: SignInMethod,
  settings: ConnectionSettings,
  { authorityHost, isKnownAuthority }: Cloud,
  watch: PipelinePolicy,
): Promise<TokenCredential> {
  const { tenantId, clientId = "", clientSecret = "" } = settings;
  const options: ClientSecretCredentialOptions = {
    authorityHost,
    // Instance discovery asks Microsoft whether a host is an authority, which it can say of its own clouds only.
    disableInstanceDiscovery: !isKnownAuthority,
    retryOptions: { maxRetries: 2 },
    additionalPolicies: [
      { policy: watch, position: "perRetry" },
      { policy: attemptTimeoutPolicy(attemptTimeoutMs), position: "perRetry" },
    ],
  };
  switch (method) {
    case "clientSecret":
      return new ClientSecretCredential(tenantId, clientId, clientSecret, options);
    case "clientCertificate": {
      const certificate = await clientCertificatePem(settings);
      return new ClientCertificateCredential(tenantId, clientId, { certificate }, options);
    }
    case "oidc":
      return pipelineCredential(settings, options);
    case "msi":
      return new ManagedIdentityCredential(clientId ? { clientId } : {});
    case "cli":
      return withoutForcedRefresh(new AzureCliCredential({ tenantId }));
  }
}

/** @azure/identity makes errors of its own of those of the assertion, which say what the pipeline needs. */
function pipelineCredential(settings: ConnectionSettings, options: ClientSecretCredentialOptions): TokenCredential {
  const { tenantId, clientId = "" } = settings;
  let failure: unknown;
  const assertion = async (): Promise<string> => {
    failure = undefined;
    return oidcAssertion(settings).catch((error: unknown) => {
      failure = error;
      throw error;
    });
  };
  const credential = new ClientAssertionCredential(tenantId, clientId, assertion, options);
  return {
    getToken: (scopes, tokenOptions) =>
      credential.getToken(scopes, tokenOptions).catch((error: unknown) => {
        throw failure ?? error;
      }),
  };
}

/** The CLI keeps its tokens itself, and refuses every claims request, the empty one that asks for a fresh token as well. */
function withoutForcedRefresh(cli: TokenCredential): TokenCredential {
  return {
    getToken: (scopes, options) =>
      cli.getToken(scopes, options?.claims === forceRefreshClaims ? { ...options, claims: undefined } : options),
  };
}
