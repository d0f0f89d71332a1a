import { type Declared } from "../controls/state/Declared";
import { type PlannedResource } from "../planned/PlannedResource";
import { type Tenant } from "../tenant/schema/tenantSchema";
import { offlineName } from "./planOffline";

/** What a tenant's owner declares, as the controls look at it. */
export function declaredOf(tenant: Tenant, resources: readonly PlannedResource[]): Declared {
  const { kind, breakGlass, deployerIds, partners } = tenant;
  const made = resources.find(({ urn }) => urn.endsWith(`::${offlineName}-break-glass-group`));
  return {
    kind,
    breakGlassGroupId: breakGlass?.groupId ?? made?.id?.split("/").pop(),
    deployerIds,
    partners: partners.map(({ tenantId, relationship, status, trust, automaticConsent, ...partner }) => ({
      tenantId,
      relationship,
      status,
      trust,
      automaticUserConsent: automaticConsent,
      identitySynchronization: partner.identitySynchronization,
      domains: partner.domains,
    })),
    partnerServicePrincipalIds: partners.flatMap(({ servicePrincipalIds = [] }) => servicePrincipalIds),
  };
}
