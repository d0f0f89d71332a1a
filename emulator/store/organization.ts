import { type Singleton } from "./Singleton";
import { type Tenant } from "./Tenant";

/** A tenant's company profile. */
export function organization(tenant: Tenant): Singleton {
  return tenant.singleton("organization", () => ({
    id: tenant.tenantId,
    deletedDateTime: null,
    displayName: tenant.displayName,
    countryLetterCode: "US",
    city: null,
    country: null,
    postalCode: null,
    state: null,
    street: null,
    preferredLanguage: "en",
    businessPhones: [],
    createdDateTime: "2020-01-01T00:00:00Z",
    tenantType: "AAD",
    partnerTenantType: null,
    onPremisesSyncEnabled: null,
    technicalNotificationMails: [],
    marketingNotificationEmails: [],
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    privacyProfile: null,
    verifiedDomains: [
      {
        name: tenant.initialDomain,
        type: "Managed",
        capabilities: "Email, OfficeCommunicationsOnline",
        isDefault: true,
        isInitial: true,
      },
    ],
  }));
}
