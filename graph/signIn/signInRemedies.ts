/**
 * What to do about the token service's errors, by the number after `AADSTS`.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const signInRemedies: Readonly<Record<string, string>> = {
  "7000222":
    "The client secret has expired. Create a new one (App registrations, Certificates & secrets) and give its value as clientSecret (ARM_CLIENT_SECRET).",
  "7000215": "The client secret is wrong. Give its value, not its Secret ID, as clientSecret (ARM_CLIENT_SECRET).",
  "90002":
    "The tenant doesn't exist. Check tenantId (ARM_TENANT_ID), and environment (ARM_ENVIRONMENT) when it is in another cloud.",
  "900023": "The tenant id isn't one. Check tenantId (ARM_TENANT_ID).",
  "700016":
    "The tenant doesn't know the app. Check clientId (ARM_CLIENT_ID) and tenantId (ARM_TENANT_ID), or have an administrator of the tenant consent to the app.",
  "7000229": "The app has no service principal in the tenant. Have an administrator of the tenant consent to the app.",
  "7000112": "The app is disabled. Enable its service principal (Enterprise applications, Properties).",
  "700027":
    "The certificate isn't one of the app's, or has expired there. Add it to the app registration (Certificates & secrets), or give the one that is there.",
  "700024": "The assertion isn't within its time. Set the clock of this machine, or get a newer OIDC token.",
  "700211":
    "No federated credential of the app trusts the issuer of the OIDC token. Compare both (App registrations, Certificates & secrets, Federated credentials).",
  "700212":
    "No federated credential of the app has the audience of the OIDC token; expected api://AzureADTokenExchange.",
  "700213":
    "No federated credential of the app has the subject of the OIDC token. Compare repository, branch and environment (App registrations, Certificates & secrets, Federated credentials).",
  "70021":
    "No federated credential of the app fits the OIDC token. Compare issuer, subject and audience; a new one takes a minute to work.",
  "50034": "The account isn't in the tenant. Run az login --tenant with the tenant's id.",
  "53003":
    "A conditional access policy blocks the sign-in. Exclude the deploying app from it, or run from a location that it allows.",
  "500011":
    "The tenant doesn't know Microsoft Graph by this address. Check environment (ARM_ENVIRONMENT) or metadataHost (ARM_METADATA_HOSTNAME).",
};
