import { type Policy } from "../Policy";
import { administratorPhishingResistance } from "./administratorPhishingResistance";
import { adminPortals } from "./adminPortals";
import { countries } from "./countries";
import { deviceCodeFlow } from "./deviceCodeFlow";
import { everyoneMfa } from "./everyoneMfa";
import { externalSessions } from "./externalSessions";
import { externalUserMfa } from "./externalUserMfa";
import { legacyAuthentication } from "./legacyAuthentication";
import { partnerAddresses } from "./partnerAddresses";
import { partnerApps } from "./partnerApps";
import { partnerDevices } from "./partnerDevices";
import { securityInfoRegistration } from "./securityInfoRegistration";
import { serviceProviderMfa } from "./serviceProviderMfa";
import { serviceProviderPhishingResistance } from "./serviceProviderPhishingResistance";
import { signInRisk } from "./signInRisk";
import { strangers } from "./strangers";
import { suspendedPartners } from "./suspendedPartners";
import { userRisk } from "./userRisk";

/** Every conditional-access policy of the baseline, by the name that tenant files and arguments call it. */
export const policies = {
  externalUserMfa,
  serviceProviderMfa,
  serviceProviderPhishingResistance,
  everyoneMfa,
  administratorPhishingResistance,
  partnerDevices,
  strangers,
  suspendedPartners,
  countries,
  partnerAddresses,
  legacyAuthentication,
  deviceCodeFlow,
  signInRisk,
  userRisk,
  externalSessions,
  adminPortals,
  securityInfoRegistration,
  partnerApps,
} as const satisfies Record<string, Policy>;

/** Name of a policy. */
export type PolicyName = keyof typeof policies;

/** Names of the policies, in the table's order. */
export const policyNames = Object.keys(policies) as PolicyName[];
