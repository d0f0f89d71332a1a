import { type Cloud } from "./cloud";
import { GraphError } from "../errors/GraphError";
import { redact } from "../errors/redact";
import { type ConnectionSettings } from "./settings";
import { type SignInMethod } from "./signInMethod";

/**
 * What the token service's error numbers mean here, and what to do about them.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const remedies: Readonly<Record<string, string>> = {
  "7000222":
    "The client secret has expired. Create a new one (App registrations, Certificates & secrets) and give it as clientSecret (ARM_CLIENT_SECRET).",
  "7000215": "The client secret is wrong. Give its value, not its Secret ID, as clientSecret (ARM_CLIENT_SECRET).",
  "90002":
    "The tenant doesn't exist. Check tenantId (ARM_TENANT_ID), and environment (ARM_ENVIRONMENT) when it is in another cloud.",
  "900023": "The tenant id isn't one. Check tenantId (ARM_TENANT_ID).",
  "700016":
    "The tenant doesn't know the app. Check clientId (ARM_CLIENT_ID) and tenantId (ARM_TENANT_ID), or have an administrator of the tenant consent to the app.",
  "7000229": "The app has no service principal in the tenant. Have an administrator of the tenant consent to it.",
  "7000112": "The app is disabled. Enable its service principal (Enterprise applications, Properties).",
  "700027":
    "The certificate isn't one of the app's. Add it to the app registration (Certificates & secrets), or give the one that is there.",
  "700024": "The assertion isn't within its time. Set the clock of this machine, or get a newer OIDC token.",
  "700211":
    "No federated credential of the app trusts the issuer of the OIDC token. Compare issuer and subject (App registrations, Federated credentials).",
  "700212":
    "No federated credential of the app has the audience of the OIDC token; expected api://AzureADTokenExchange.",
  "700213":
    "No federated credential of the app has the subject of the OIDC token. Compare branch, environment and repository (App registrations, Federated credentials).",
  "70021":
    "No federated credential of the app fits the OIDC token. Compare issuer, subject and audience; a new one takes a minute to work.",
  "50034": "The account isn't in the tenant. Run az login --tenant with the tenant's id.",
  "53003": "A conditional access policy blocks the sign-in. Exclude the deploying app or run from an allowed location.",
  "500011":
    "Microsoft Graph isn't known in the tenant under this address. Check environment (ARM_ENVIRONMENT) or metadataHost.",
};

const methodNames: Readonly<Record<SignInMethod, string>> = {
  clientSecret: "by client secret",
  clientCertificate: "by client certificate",
  oidc: "by OIDC token",
  msi: "by managed identity",
  cli: "by the Azure CLI",
};

/** Makes the error of a sign-in that failed: `error` is what @azure/identity threw. */
export function signInError(
  error: unknown,
  method: SignInMethod,
  settings: ConnectionSettings,
  cloud: Cloud,
): GraphError {
  const thrown = error instanceof Error ? error.message : String(error);
  const code = /AADSTS(\d+)/.exec(thrown)?.[1];
  const isUnreachable =
    !code && /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|CERT|endpoints_resolution|network/i.test(thrown);
  const secrets = [
    settings.clientSecret,
    settings.clientCertificatePassword,
    settings.oidcToken,
    settings.oidcRequestToken,
  ];
  const who = settings.clientId ? ` as app ${settings.clientId}` : "";
  const lines = [
    `Signing in to tenant ${settings.tenantId}${who} ${methodNames[method]} failed at ${new URL(cloud.authorityHost).host}: ${summary(thrown)}`,
    code
      ? (remedies[code] ?? `https://login.microsoftonline.com/error?code=${code} explains AADSTS${code}.`)
      : adviceOf(method, isUnreachable),
  ];
  return new GraphError(redact(lines.join("\n"), secrets), {
    kind: isUnreachable ? "unreachable" : "signIn",
    code: code && `AADSTS${code}`,
  });
}

/** The first line of what the token service said, without its trace ids and times. */
function summary(thrown: string): string {
  const line = thrown.split(/\r?\n/).find((text) => text.trim() !== "") ?? "no reason given";
  const said = /AADSTS\d+:.*/.exec(line)?.[0] ?? line;
  return said.replace(/\s*(Trace ID|Correlation ID|Timestamp):.*$/, "").trim();
}

function adviceOf(method: SignInMethod, isUnreachable: boolean): string {
  if (method === "cli")
    return "Install the Azure CLI and run az login --tenant with the tenant's id, or give the credentials of an app.";
  if (method === "msi")
    return "Managed identities exist on Azure machines only; elsewhere give the credentials of an app.";
  if (isUnreachable) {
    return "Check the network, HTTPS_PROXY and NO_PROXY, the environment or metadataHost setting, and, with a private certificate authority, NODE_EXTRA_CA_CERTS.";
  }
  return "Check tenantId, clientId and the credentials of the app.";
}
