import type { Control } from "../../Control";
import { adminPortals } from "./adminPortals";
import { breakGlassAccounts } from "./breakGlassAccounts";
import { breakGlassCloudOnly } from "./breakGlassCloudOnly";
import { breakGlassExcluded } from "./breakGlassExcluded";
import { breakGlassLicensed } from "./breakGlassLicensed";
import { breakGlassSignIn } from "./breakGlassSignIn";
import { deviceCodeFlow } from "./deviceCodeFlow";
import { devicesOfTrustedPartners } from "./devicesOfTrustedPartners";
import { legacyAuthentication } from "./legacyAuthentication";
import { mfaForEveryone } from "./mfaForEveryone";
import { mfaForExternals } from "./mfaForExternals";
import { mfaForServiceProviders } from "./mfaForServiceProviders";
import { neverWithoutBaseline } from "./neverWithoutBaseline";
import { partnerApps } from "./partnerApps";
import { phishingResistanceForAdministrators } from "./phishingResistanceForAdministrators";
import { phishingResistanceForServiceProviders } from "./phishingResistanceForServiceProviders";
import { placesOfExternals } from "./placesOfExternals";
import { policyGroupsProtected } from "./policyGroupsProtected";
import { protectedActions } from "./protectedActions";
import { riskNotification } from "./riskNotification";
import { securityInfoRegistration } from "./securityInfoRegistration";
import { serviceProvidersNotExcluded } from "./serviceProvidersNotExcluded";
import { sessionsOfExternals } from "./sessionsOfExternals";
import { signInRisk } from "./signInRisk";
import { strangersBlocked } from "./strangersBlocked";
import { userRisk } from "./userRisk";

/** How partners, guests and the tenant's own people sign in, and who gets in when that fails. */
export const conditionalAccess: readonly Control[] = [
  mfaForExternals,
  mfaForServiceProviders,
  serviceProvidersNotExcluded,
  breakGlassExcluded,
  mfaForEveryone,
  phishingResistanceForAdministrators,
  devicesOfTrustedPartners,
  strangersBlocked,
  placesOfExternals,
  legacyAuthentication,
  deviceCodeFlow,
  signInRisk,
  userRisk,
  riskNotification,
  sessionsOfExternals,
  adminPortals,
  securityInfoRegistration,
  partnerApps,
  neverWithoutBaseline,
  protectedActions,
  policyGroupsProtected,
  breakGlassAccounts,
  breakGlassCloudOnly,
  breakGlassLicensed,
  breakGlassSignIn,
  phishingResistanceForServiceProviders,
];
