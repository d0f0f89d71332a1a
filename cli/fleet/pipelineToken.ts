import { oidcAssertion, type OidcSettings, signInMethod, signInSettingsFrom } from "../../graph";

/**
 * A new token of Azure Pipelines for one engine, as the variable that all three providers take it from; nothing on any other
 * system. Such a token is good for ten minutes, which is long for one tenant and short for a fleet, and azure-native
 * can't ask Azure Pipelines for one.
 *
 * It never fails: where there is no token to be had, the providers ask for themselves, and tell why they can't sign in.
 *
 * @param ask gets the token; stands in for the network in tests.
 */
export async function pipelineToken(
  env: NodeJS.ProcessEnv = process.env,
  ask: (settings: OidcSettings) => Promise<string> = oidcAssertion,
): Promise<{ ARM_OIDC_TOKEN?: string }> {
  try {
    const settings = signInSettingsFrom({}, env);
    const isGiven = Boolean(settings.oidcToken ?? settings.oidcTokenFilePath);
    const asksAzurePipelines = settings.adoPipelineServiceConnectionId !== undefined && !isGiven;
    if (!asksAzurePipelines || signInMethod(settings) !== "oidc") return {};
    return { ARM_OIDC_TOKEN: await ask(settings) };
  } catch {
    return {};
  }
}
