import { adviceFor } from "../errors/adviceFor";
import { GraphError } from "../errors/GraphError";
import { redact } from "../errors/redact";
import { type Cloud } from "./cloud";
import { type ConnectionSettings } from "./settings";
import { type SignInMethod } from "./signInMethod";
import { signInRemedies } from "./signInRemedies";
import { type TokenServiceWatch } from "./TokenServiceWatch";

export interface SignInFacts {
  readonly method: SignInMethod;
  readonly settings: ConnectionSettings;
  readonly cloud: Cloud;
  readonly watch: Pick<TokenServiceWatch, "lastFailure" | "lastCode">;
}

const methods: Readonly<Record<SignInMethod, string>> = {
  clientSecret: "by client secret",
  clientCertificate: "by client certificate",
  oidc: "by OIDC token",
  msi: "by managed identity",
  cli: "by the Azure CLI",
};

/** Makes the error of a sign-in that failed: `error` is what @azure/identity threw. */
export function signInError(error: unknown, { method, settings, cloud, watch }: SignInFacts): GraphError {
  const { clientSecret, clientCertificatePassword, oidcToken, oidcRequestToken, clientId, tenantId } = settings;
  const thrown = error instanceof Error ? error.message : String(error);
  const code = /AADSTS(\d+)/.exec(thrown)?.[1];
  const networkFailure = code ? undefined : watch.lastFailure;
  const secrets = [clientSecret, clientCertificatePassword, oidcToken, oidcRequestToken];
  const reason = networkFailure
    ? `no answer from ${new URL(cloud.authorityHost).host}: ${networkFailure}`
    : firstSentences(thrown);
  const remedy = code ? signInRemedies[code] : networkFailure ? adviceFor("unreachable", { code: watch.lastCode }) : "";
  const lines = [
    `Signing in to tenant ${tenantId}${clientId ? ` as app ${clientId}` : ""} ${methods[method]} failed: ${redact(reason, secrets)}`,
    remedy || otherRemedy(method, code),
  ];
  return new GraphError(lines.join("\n"), {
    kind: networkFailure ? "unreachable" : "signIn",
    code: code ? `AADSTS${code}` : watch.lastCode,
  });
}

/** What the token service said, without trace ids, times and links to the portal. */
function firstSentences(thrown: string): string {
  const line = thrown.split(/\r?\n/).find((text) => text.trim() !== "") ?? "no reason given";
  const said = /AADSTS\d+:.*/.exec(line)?.[0] ?? line;
  return said.replace(/[\s-]*(Trace ID|Correlation ID|Timestamp):.*$/, "").trim();
}

function otherRemedy(method: SignInMethod, code?: string): string {
  if (code) return `https://login.microsoftonline.com/error?code=${code} explains AADSTS${code}.`;
  if (method === "cli")
    return "Install the Azure CLI and run az login --tenant with the tenant's id, or give an app's credentials.";
  if (method === "msi") return "Managed identities exist on Azure machines only; elsewhere give an app's credentials.";
  return "Check tenantId, clientId and the credentials of the app.";
}
