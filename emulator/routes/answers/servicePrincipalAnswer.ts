import { type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";

const unset: Entity = {
  deletedDateTime: null,
  accountEnabled: true,
  addIns: [],
  alternativeNames: [],
  appRoleAssignmentRequired: false,
  appRoles: [],
  description: null,
  homepage: null,
  keyCredentials: [],
  loginUrl: null,
  logoutUrl: null,
  notes: null,
  notificationEmailAddresses: [],
  oauth2PermissionScopes: [],
  passwordCredentials: [],
  preferredSingleSignOnMode: null,
  preferredTokenSigningKeyThumbprint: null,
  replyUrls: [],
  samlSingleSignOnSettings: null,
  servicePrincipalType: "Application",
  signInAudience: "AzureADMyOrg",
  tags: [],
  tokenEncryptionKeyId: null,
};

/** A service principal as Graph shows it; beta alone tells where its SAML metadata is. */
export function servicePrincipalAnswer(ctx: RouteContext, principal: Entity): Entity {
  const names = principal.servicePrincipalNames ?? [principal.appId];
  const beta = ctx.version === "beta" ? { samlMetadataUrl: null } : {};
  return { ...unset, ...beta, servicePrincipalNames: names, ...principal };
}
