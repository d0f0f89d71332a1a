export { type BatchRequest, type BatchResult } from "./batch";
export {
  type CallOptions,
  type GraphMethod,
  type GraphQuery,
  type GraphResponse,
  type GraphVersion,
  type RetryEvent,
  type RetryReason,
} from "./callOptions";
export { systemClock, type Clock } from "./pipeline/clock";
export { cloudFor, type Cloud } from "./signIn/cloud";
export { connect } from "./connect";
export { credentialFor } from "./signIn/credentialFor";
export { GraphClient, type GraphClientOptions } from "./GraphClient";
export { GraphError, type GraphErrorFacts, type GraphErrorKind } from "./errors/GraphError";
export { fillPath, graphPath } from "./urls/graphPath";
export { licencePlans, type LicencePlan } from "./facts/licencePlans";
export { missingPermissions, type MissingPermissions, type PermissionNeed } from "./facts/missingPermissions";
export { oidcAssertion, type OidcSettings } from "./signIn/oidcAssertion";
export { odataFilter } from "./urls/odataFilter";
export { RateBudget } from "./pipeline/RateBudget";
export { redact } from "./errors/redact";
export { settingsFrom, signInSettingsFrom, type ConnectionSettings } from "./signIn/settings";
export { signInMethod, type SignInMethod } from "./signIn/signInMethod";
export { settingTable, type SettingName } from "./signIn/settingTable";
export { tokenClaims, type TokenClaims } from "./signIn/tokenClaims";
export { verifyTenant, type VerifiedTenant } from "./facts/verifyTenant";
