import { adviceFor } from "../errors/adviceFor";
import { GraphError } from "../errors/GraphError";
import { redact } from "../errors/redact";
import { type Cloud } from "./cloud";
import { type ConnectionSettings } from "./settings";
import { type SignInMethod } from "./signInMethod";
import { signInRemedies } from "./signInRemedies";
import { type TokenServiceFailure } from "./TokenServiceWatch";

export interface SignInFacts {
  readonly method: SignInMethod;
  readonly settings: ConnectionSettings;
  readonly cloud: Cloud;
  /** How the last request to the token service failed; absent when there was none (managed identity, CLI). */
  readonly failure?: TokenServiceFailure;
}

const methods: Readonly<Record<SignInMethod, string>> = {
  clientSecret: "by client secret",
  clientCertificate: "by client certificate",
  oidc: "by OIDC token",
  msi: "by managed identity",
  cli: "by the Azure CLI",
};

/** Makes the error of a sign-in that failed: `error` is what @azure/identity threw. */
export function signInError(error: unknown, { method, settings, cloud, failure = {} }: SignInFacts): GraphError {
  const { clientSecret, clientCertificatePassword, oidcToken, oidcRequestToken, clientId, tenantId } = settings;
  const secrets = [clientSecret, clientCertificatePassword, oidcToken, oidcRequestToken];
  const thrown = failure.said ?? (error instanceof Error ? error.message : String(error));
  const aadsts = /AADSTS(\d+)/.exec(thrown)?.[1];
  const isUnreachable = failure.network !== undefined;
  const reason = isUnreachable
    ? `no answer from ${new URL(cloud.authorityHost).host}: ${failure.network}`
    : firstSentences(thrown);
  const who = `tenant ${tenantId}${clientId ? ` as app ${clientId}` : ""}`;
  const remedy = isUnreachable ? adviceFor("unreachable", { code: failure.code }) : remedyFor(method, aadsts);
  return new GraphError(`Signing in to ${who} ${methods[method]} failed: ${redact(reason, secrets)}\n${remedy}`, {
    kind: isUnreachable ? "unreachable" : "signIn",
    code: aadsts ? `AADSTS${aadsts}` : failure.code,
  });
}

/** What the token service said, without trace ids, times and links to the portal. */
function firstSentences(thrown: string): string {
  const line = thrown.split(/\r?\n/).find((text) => text.trim() !== "") ?? "no reason given";
  const said = /AADSTS\d+:.*/.exec(line)?.[0] ?? line;
  return said.replace(/[\s-]*(Trace ID|Correlation ID|Timestamp):.*$/, "").trim();
}

function remedyFor(method: SignInMethod, aadsts?: string): string {
  if (aadsts) {
    return signInRemedies[aadsts] ?? `https://login.microsoftonline.com/error?code=${aadsts} explains AADSTS${aadsts}.`;
  }
  if (method === "cli") {
    return "Install the Azure CLI and run az login --tenant with the tenant's id, or give an app's credentials.";
  }
  if (method === "msi") return "Managed identities exist on Azure machines only; elsewhere give an app's credentials.";
  return "Check tenantId, clientId and the credentials of the app.";
}
