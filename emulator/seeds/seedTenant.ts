import { authorizationPolicy } from "../store/authorizationPolicy";
import {
  crossTenantAccessDefault,
  crossTenantAccessPartners,
  serviceProviderConstraints,
} from "../store/crossTenantAccess";
import { organization } from "../store/organization";
import { securityDefaults } from "../store/securityDefaults";
import { Tenant } from "../store/Tenant";
import { type World } from "../World";
import { type TenantSeed } from "./seedSchema";
import { subscribedSku } from "./subscribedSku";

/** Makes a tenant as a seed describes it; what the seed leaves out is as in a new tenant. */
export function seedTenant(seed: TenantSeed, world: World): Tenant {
  const skus = seed.licences.map((licence) => subscribedSku(seed, licence));
  const servicePlans = skus
    .filter((sku) => ["Enabled", "Warning"].includes(sku.capabilityStatus))
    .flatMap((sku) => sku.servicePlans.map((plan) => plan.servicePlanName));
  const tenant = new Tenant({ ...seed, servicePlans }, world.consistency, world.settings);
  skus.forEach((sku) => tenant.objects("subscribedSkus").put(sku.id, { ...sku }));
  seedPolicies(seed, tenant);
  seedDirectory(seed, tenant);
  for (const [collection, objects] of Object.entries(seed.objects)) {
    objects.forEach((object) => tenant.objects(collection).put(object.id, object));
  }
  return tenant;
}

function seedPolicies(seed: TenantSeed, tenant: Tenant): void {
  organization(tenant).write({
    countryLetterCode: seed.countryLetterCode,
    technicalNotificationMails: seed.technicalNotificationMails,
  });
  securityDefaults(tenant).write({ isEnabled: seed.securityDefaults });
  authorizationPolicy(tenant).write(seed.authorizationPolicy ?? {});
  if (seed.crossTenantAccessDefault) {
    crossTenantAccessDefault(tenant).write({ ...seed.crossTenantAccessDefault, isServiceDefault: false });
  }
  for (const { serviceProviderConstraints: constraints, ...partner } of seed.partners) {
    crossTenantAccessPartners(tenant).put(partner.tenantId, partner);
    if (constraints) serviceProviderConstraints(tenant).put(partner.tenantId, constraints);
  }
}

function seedDirectory(seed: TenantSeed, tenant: Tenant): void {
  for (const user of seed.users) {
    tenant.objects("users").put(user.id, { ...user, mail: null, givenName: null, surname: null });
  }
  for (const { members, owners, ...group } of seed.groups) {
    const settings = { mailEnabled: false, securityEnabled: true, mailNickname: group.id.slice(0, 8), groupTypes: [] };
    tenant.objects("groups").put(group.id, { ...settings, description: null, ...group });
    members.forEach((id) => tenant.relation("groupMembers").add(group.id, id));
    owners.forEach((id) => tenant.relation("groupOwners").add(group.id, id));
  }
  for (const { appId, objectId, displayName } of seed.clients) {
    const owner = tenant.tenantId;
    const principal = { id: objectId, appId, displayName, appDisplayName: displayName, appOwnerOrganizationId: owner };
    tenant.objects("servicePrincipals").put(objectId, principal);
    tenant.objects("applications").put(appId, { id: appId, appId, displayName });
  }
}
