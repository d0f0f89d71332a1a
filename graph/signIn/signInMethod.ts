import { settingsError, settingWithEnv, type SignInSettings } from "./settings";

export type SignInMethod = "clientCertificate" | "clientSecret" | "oidc" | "msi" | "cli";

/**
 * Chooses how to sign in, in azuread's order: certificate, secret, OIDC, managed identity, Azure CLI.
 *
 * Unlike azuread it doesn't fall through to the Azure CLI when an app's certificate, secret or token is given without its
 * clientId: the change would be made as somebody else than was meant.
 *
 * @throws GraphError of kind `settings`, with each way to give what is missing
 */
export function signInMethod(settings: SignInSettings): SignInMethod {
  const method = appMethod(settings);
  if (method && !settings.clientId) {
    throw settingsError(
      `The app to sign in as is missing (a ${method.given} is given): set ${settingWithEnv("clientId")}.`,
    );
  }
  if (method) return method.name;
  if (settings.useOidc) throw missingOidcToken();
  if (settings.useMsi) return "msi";
  if (settings.useCli) return "cli";
  throw settingsError(
    [
      "There is no way to sign in. Give one of:",
      `- a client secret: ${settingWithEnv("clientSecret")} and ${settingWithEnv("clientId")}`,
      `- a client certificate: ${settingWithEnv("clientCertificatePath")} or ${settingWithEnv("clientCertificate")} and ${settingWithEnv("clientId")}`,
      `- a token of your CI system: ${settingWithEnv("useOidc")} to true and ${settingWithEnv("clientId")}`,
      `- the managed identity of this machine: ${settingWithEnv("useMsi")} to true`,
      `- the Azure CLI's sign-in: ${settingWithEnv("useCli")} to true, and run az login`,
    ].join("\n"),
  );
}

function appMethod(s: SignInSettings): { name: SignInMethod; given: string } | undefined {
  if (s.clientCertificate || s.clientCertificatePath) return { name: "clientCertificate", given: "certificate" };
  if (s.clientSecret) return { name: "clientSecret", given: "secret" };
  const token = s.oidcToken || s.oidcTokenFilePath || (s.oidcRequestUrl && s.oidcRequestToken);
  if (s.useOidc && token) return { name: "oidc", given: "token" };
  return undefined;
}

function missingOidcToken(): Error {
  return settingsError(
    [
      "useOidc is on and there is no token to sign in with. Give one of:",
      `- the token: ${settingWithEnv("oidcToken")}`,
      `- a file with it: ${settingWithEnv("oidcTokenFilePath")}`,
      `- where to ask for it: ${settingWithEnv("oidcRequestUrl")} and ${settingWithEnv("oidcRequestToken")}. In GitHub Actions ` +
        "both are there once the job has `permissions: id-token: write`. In Azure Pipelines map SYSTEM_ACCESSTOKEN: " +
        `$(System.AccessToken), and set ${settingWithEnv("adoPipelineServiceConnectionId")}.`,
    ].join("\n"),
  );
}
