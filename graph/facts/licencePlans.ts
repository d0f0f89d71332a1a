import { type CallOptions } from "../callOptions";
import { type GraphClient } from "../GraphClient";

/** The licences that features of the baseline depend on. */
export type LicencePlan = "P1" | "P2" | "governance" | "workloadIdentities" | "intune";

/**
 * Service plans by id; a plan comes with many products (E3, E5, Business Premium), so the products say nothing.
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
const plans: Readonly<Record<string, LicencePlan>> = {
  "41781fb2-bc02-4b7c-bd55-b576c07bb09d": "P1", // AAD_PREMIUM
  "eec0eb4f-6444-4f95-aba0-50c24d67f998": "P2", // AAD_PREMIUM_P2
  "e866a266-3cff-43a3-acca-0c90a7e00c8b": "governance", // Entra_Identity_Governance
  "84c289f0-efcb-486f-8581-07f44fc9efad": "workloadIdentities", // AAD_WRKLDID_P1
  "7dc0e92d-bf15-401d-907e-0884efe7c760": "workloadIdentities", // AAD_WRKLDID_P2
  "c1ec4a95-1f05-45b3-a911-aa3fa01094f5": "intune", // INTUNE_A
};

interface SubscribedSku {
  capabilityStatus?: string;
  servicePlans?: { servicePlanId?: string; provisioningStatus?: string }[];
}

/**
 * Reads which of the licences the tenant has. A subscription in its grace period (`Warning`) still counts; one that is
 * suspended or locked out doesn't.
 *
 * Follows https://learn.microsoft.com/graph/api/subscribedsku-list.
 */
export async function licencePlans(
  client: GraphClient,
  options: Pick<CallOptions, "signal" | "timeoutMs"> = {},
): Promise<ReadonlySet<LicencePlan>> {
  const skus = await client.list<SubscribedSku>("/subscribedSkus", {
    ...options,
    permissions: ["LicenseAssignment.Read.All"],
  });
  const usable = skus.filter(({ capabilityStatus = "" }) => ["Enabled", "Warning"].includes(capabilityStatus));
  const held = usable
    .flatMap(({ servicePlans = [] }) => servicePlans)
    .filter(({ provisioningStatus }) => provisioningStatus === "Success")
    .map(({ servicePlanId = "" }) => plans[servicePlanId.toLowerCase()]);
  return new Set(held.filter((plan) => plan !== undefined));
}
