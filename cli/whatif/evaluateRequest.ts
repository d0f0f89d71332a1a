import type { SignIn } from "../../whatif";
import { UsageError } from "../UsageError";

const groups: readonly string[] = ["MicrosoftAdminPortals", "Office365"];

/**
 * A sign-in in the form in which Graph's own evaluate takes it.
 *
 * Follows "conditionalAccessRoot: evaluate" (Microsoft Graph v1.0).
 *
 * @throws UsageError for a sign-in that it can't take
 */
export const evaluateRequest = (signIn: SignIn): object => ({
  signInIdentity: identity(signIn),
  signInContext: context(signIn),
  signInConditions: conditions(signIn),
  appliedPoliciesOnly: false,
});

function identity({ identity }: SignIn): object {
  if (identity.kind === "servicePrincipal") {
    const { servicePrincipalId } = identity;
    return { "@odata.type": "#microsoft.graph.servicePrincipalSignIn", servicePrincipalId };
  }
  const { externalUserType, userId, homeTenantId } = identity;
  if (!userId && (externalUserType === "none" || externalUserType === "internalGuest")) {
    throw new UsageError("--verify needs --user for people of this tenant: Graph decides for a certain user.");
  }
  return {
    "@odata.type": "#microsoft.graph.userSignIn",
    userId: userId ?? null,
    externalTenantId: homeTenantId ?? null,
    externalUserType,
  };
}

function context({ target }: SignIn): object {
  switch (target.kind) {
    case "userAction":
      return { "@odata.type": "#microsoft.graph.userActionContext", userAction: target.userAction };
    case "authenticationContext":
      return { "@odata.type": "#microsoft.graph.authContext", authenticationContextValue: target.id };
    default: {
      const group = target.appIds.find((app) => groups.includes(app));
      if (group)
        throw new UsageError(`--verify takes app ids; ${group} is a group of apps, which Graph doesn't match.`);
      return { "@odata.type": "#microsoft.graph.applicationContext", includeApplications: target.appIds };
    }
  }
}

/** What the sign-in leaves out is left out here too, so that both sides lack the same. */
function conditions(signIn: SignIn): object {
  const { devicePlatform, clientAppType, country, ipAddress, transferMethod, device } = signIn;
  const given = {
    devicePlatform: devicePlatform === "unknown" ? undefined : devicePlatform,
    clientAppType,
    signInRiskLevel: signIn.signInRiskLevel,
    userRiskLevel: signIn.userRiskLevel,
    servicePrincipalRiskLevel: signIn.servicePrincipalRiskLevel,
    insiderRiskLevel: signIn.insiderRiskLevel,
    country: country ?? undefined,
    ipAddress,
    authenticationFlow: transferMethod ? { transferMethod } : undefined,
    deviceInfo: device ? { isCompliant: device.isCompliant, trustType: device.trustType } : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
