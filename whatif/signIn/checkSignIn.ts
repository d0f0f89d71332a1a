import type { SignIn, UserIdentity } from "../model/SignIn";
import type { TenantIndex } from "../TenantIndex";
import { WhatIfError } from "../WhatIfError";

const platforms = ["android", "iOS", "windows", "windowsPhone", "macOS", "linux", "unknown"];
const clientApps = ["browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "easSupported", "other"];
const risks = ["none", "low", "medium", "high", "hidden"];
const insiderRisks = ["none", "minor", "moderate", "elevated"];
const flows = ["none", "deviceCodeFlow", "authenticationTransfer"];
const userTypes = [
  "none",
  "internalGuest",
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "b2bDirectConnectUser",
  "otherExternalUser",
  "serviceProvider",
];

/** Checks that a sign-in uses known words and doesn't contradict itself or the facts. @throws WhatIfError */
export function checkSignIn(signIn: SignIn, tenant: TenantIndex): void {
  word("devicePlatform", signIn.devicePlatform, platforms);
  word("clientAppType", signIn.clientAppType, clientApps);
  word("signInRiskLevel", signIn.signInRiskLevel, risks);
  word("userRiskLevel", signIn.userRiskLevel, risks);
  word("servicePrincipalRiskLevel", signIn.servicePrincipalRiskLevel, risks);
  word("insiderRiskLevel", signIn.insiderRiskLevel, insiderRisks);
  word("transferMethod", signIn.transferMethod, flows);
  if (signIn.country != null && !/^[A-Za-z]{2}$/.test(signIn.country)) {
    contradiction(`country "${signIn.country}" is not an ISO 3166-1 alpha-2 code, such as NL; use null for no country`);
  }
  if (signIn.target.kind === "applications" && signIn.target.appIds.length === 0) {
    contradiction("target names no appIds");
  }
  if (signIn.identity.kind === "user") checkUser(signIn, signIn.identity, tenant);
  else checkServicePrincipal(signIn);
}

function checkUser(signIn: SignIn, user: UserIdentity, tenant: TenantIndex): void {
  word("identity.externalUserType", user.externalUserType, userTypes);
  const local = user.externalUserType === "none" || user.externalUserType === "internalGuest";
  const home = user.homeTenantId?.toLowerCase();
  if (local && home !== undefined && home !== tenant.tenantId) {
    contradiction(
      `identity is ${user.externalUserType}, which has its home here, but homeTenantId is ${user.homeTenantId}`,
    );
  }
  if (!local && home === tenant.tenantId) {
    contradiction(`identity is ${user.externalUserType}, but homeTenantId is this tenant's own`);
  }
  const needsHome = user.externalUserType === "serviceProvider" || user.externalUserType === "b2bDirectConnectUser";
  if (needsHome && home === undefined) contradiction(`identity is ${user.externalUserType} and needs a homeTenantId`);
  if (needsHome && user.userId !== undefined) {
    contradiction(`identity is ${user.externalUserType}, which has no object in this tenant, but has a userId`);
  }
  if (!local && home === undefined && user.identityProvider !== "other") {
    contradiction(`identity is ${user.externalUserType} and needs a homeTenantId, or identityProvider "other"`);
  }
  if (signIn.servicePrincipalRiskLevel !== undefined) contradiction("a user has no servicePrincipalRiskLevel");
  if (signIn.outbound && !local) contradiction("only the tenant's own people go outbound");
}

function checkServicePrincipal(signIn: SignIn): void {
  if (signIn.userRiskLevel !== undefined) contradiction("a service principal has no userRiskLevel");
  if (signIn.target.kind === "userAction") contradiction("a service principal performs no user action");
  if (signIn.outbound) contradiction("only the tenant's own people go outbound");
}

function word(path: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value)) {
    contradiction(`${path} is "${value}", which is not one of ${known.join(", ")}`);
  }
}

function contradiction(what: string): never {
  throw new WhatIfError("SIGN_IN", `The sign-in can't be decided: ${what}.`);
}
