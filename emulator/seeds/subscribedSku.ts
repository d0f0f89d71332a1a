import { licences, servicePlanIds } from "../data/licences";
import { type ServicePlan } from "../store/Tenant";
import { type TenantSeed } from "./seedSchema";

/** A licence of a tenant as Graph lists it (https://learn.microsoft.com/graph/api/resources/subscribedsku). */
export function subscribedSku(
  tenant: TenantSeed,
  { licence, seats, capabilityStatus }: TenantSeed["licences"][number],
) {
  const { skuId, servicePlans } = licences[licence]!;
  const running = capabilityStatus === "Enabled" || capabilityStatus === "Warning";
  return {
    id: `${tenant.tenantId}_${skuId}`,
    accountId: tenant.tenantId,
    accountName: tenant.initialDomain.split(".")[0]!,
    appliesTo: "User",
    capabilityStatus,
    consumedUnits: Math.min(tenant.users.length, seats),
    prepaidUnits: {
      enabled: capabilityStatus === "Enabled" ? seats : 0,
      suspended: capabilityStatus === "Suspended" ? seats : 0,
      warning: capabilityStatus === "Warning" ? seats : 0,
      lockedOut: capabilityStatus === "LockedOut" ? seats : 0,
    },
    servicePlans: servicePlans.map((name) => ({
      servicePlanId: servicePlanIds[name]!,
      servicePlanName: name as ServicePlan,
      provisioningStatus: running ? "Success" : "Disabled",
      appliesTo: "User",
    })),
    skuId,
    skuPartNumber: licence,
    subscriptionIds: [],
  };
}
