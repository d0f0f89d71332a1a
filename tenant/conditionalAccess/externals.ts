import { type ExternalUserType, externalUserTypes } from "../../controls/conditionalAccess/externalUserTypes";
import { type Externals } from "./Policy";

/** Types of externals who come from another tenant: all but those whose account was made here. */
export const typesFromElsewhere = externalUserTypes.filter((type) => type !== "internalGuest");

/**
 * Externals of these types, of all tenants or of some. Types are in the order of Graph's flags and tenants are always
 * named: an answer in that order, or with a null in their place, would otherwise differ from the program forever.
 */
export function externals(types: readonly ExternalUserType[], tenants?: readonly string[]): Externals {
  return {
    guestOrExternalUserTypes: externalUserTypes.filter((type) => types.includes(type)),
    externalTenants: [tenants ? { membershipKind: "enumerated", members: [...tenants] } : { membershipKind: "all" }],
  };
}

/** Leaves externals of some tenants out; nobody, where no tenant is named. */
export const exceptExternals = (types: readonly ExternalUserType[], tenants: readonly string[]) =>
  tenants.length > 0 ? { excludedGuestsOrExternalUsers: [externals(types, tenants)] } : {};

/** Externals of these types, as a policy's people. */
export const onlyExternals = (types: readonly ExternalUserType[], tenants?: readonly string[]) => ({
  includedGuestsOrExternalUsers: [externals(types, tenants)],
});
