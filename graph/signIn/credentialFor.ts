import { type AccessToken, type GetTokenOptions, type TokenCredential } from "@azure/core-auth";
import { clientCertificatePem } from "./clientCertificatePem";
import { type Cloud } from "./cloud";
import { forceRefreshClaims } from "./freshToken";
import { GraphError } from "../errors/GraphError";
import { lazy } from "../lazy";
import { oidcAssertion } from "./oidcAssertion";
import { type ConnectionSettings } from "./settings";
import { signInError } from "./signInError";
import { signInMethod, type SignInMethod } from "./signInMethod";

/**
 * Makes the credential that the settings ask for, on @azure/identity, which is loaded when the first token is asked for.
 * Its failures are GraphErrors that say what to do, and never hold the secret.
 *
 * @throws GraphError of kind `settings` when the settings don't say how to sign in
 */
export function credentialFor(settings: ConnectionSettings, cloud: Cloud): TokenCredential {
  const method = signInMethod(settings);
  let credential: Promise<TokenCredential> | undefined;
  return {
    async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> {
      try {
        credential ??= makers[method](settings, cloud);
        return await (await credential).getToken(scopes, options);
      } catch (error) {
        credential = undefined;
        if (error instanceof GraphError || options?.abortSignal?.aborted) throw error;
        throw signInError(error, method, settings, cloud);
      }
    },
  };
}

type Maker = (settings: ConnectionSettings, cloud: Cloud) => Promise<TokenCredential>;

const makers: Readonly<Record<SignInMethod, Maker>> = {
  async clientSecret({ tenantId, clientId = "", clientSecret = "" }, cloud) {
    const { ClientSecretCredential } = lazy.identity();
    return new ClientSecretCredential(tenantId, clientId, clientSecret, optionsOf(cloud));
  },

  async clientCertificate(settings, cloud) {
    const { tenantId, clientId = "" } = settings;
    const certificate = await clientCertificatePem(settings);
    const { ClientCertificateCredential } = lazy.identity();
    return new ClientCertificateCredential(tenantId, clientId, { certificate }, optionsOf(cloud));
  },

  async oidc(settings, cloud) {
    const { tenantId, clientId = "" } = settings;
    const { ClientAssertionCredential } = lazy.identity();
    return new ClientAssertionCredential(tenantId, clientId, () => oidcAssertion(settings), optionsOf(cloud));
  },

  async msi({ clientId }) {
    const { ManagedIdentityCredential } = lazy.identity();
    return new ManagedIdentityCredential(clientId ? { clientId } : {});
  },

  async cli({ tenantId }) {
    const { AzureCliCredential } = lazy.identity();
    const cli = new AzureCliCredential({ tenantId });
    // The CLI keeps its tokens itself and refuses every claims request, the empty one that asks for a fresh token as well.
    return {
      getToken: (scopes, options) =>
        cli.getToken(scopes, options?.claims === forceRefreshClaims ? { ...options, claims: undefined } : options),
    };
  },
};

/** Instance discovery asks Microsoft whether a host is an authority, which can only be answered for its own clouds. */
function optionsOf({ authorityHost, isKnownAuthority }: Cloud) {
  return { authorityHost, disableInstanceDiscovery: !isKnownAuthority };
}
