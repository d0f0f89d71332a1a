import * as azuread from "@pulumi/azuread/provider";
import * as pulumi from "@pulumi/pulumi";
import { azureProvider, entra, type LeftOut, TenantBaseline } from "../components";
import { type PlannedResource } from "../planned/PlannedResource";
import { type TenantInput } from "../tenant/schema/tenantSchema";
import { withoutPrinting } from "./withoutPrinting";

/** What a tenant file alone makes of a tenant. */
export interface OfflinePlan {
  /** Every resource of the baseline, as it would be declared. */
  resources: PlannedResource[];
  /** Controls that the baseline doesn't hold the tenant to, and why. */
  leftOut: readonly LeftOut[];
}

/** Name of the baseline in an offline plan, with which the names of its resources begin. */
export const offlineName = "tenant";

/**
 * Plans a tenant's baseline without an engine, a provider, a token or a network: the program runs under Pulumi's mocks.
 * Ids that Graph would give are the resources' own names. One plan at a time: the mocks are the process's.
 *
 * @throws pulumi.RunError when the tenant isn't valid
 */
export async function planOffline(tenant: TenantInput): Promise<OfflinePlan> {
  const resources: PlannedResource[] = [];
  let leftOut: readonly LeftOut[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, custom }) => {
        const id = `offline/${name}`;
        if (custom !== false && !type.startsWith("pulumi:")) {
          resources.push({ urn: `urn:pulumi:offline::entra-baseline::${type}::${name}`, type, id, inputs });
        }
        return { id, state: type.startsWith("azuread:") ? { ...inputs, objectId: name } : inputs };
      },
      call: ({ token }) => {
        throw new Error(`An offline plan can't ask for ${token}.`);
      },
    },
    "entra-baseline",
    offlineName,
  );
  await withoutPrinting(async () => {
    await pulumi.runtime.runInPulumiStack(async () => {
      const { tenantId } = tenant;
      const providers = {
        entra: new entra.Provider("entra", { tenantId }),
        azuread: new azuread.Provider("azuread", { tenantId }),
        ...azureProvider(tenant),
      };
      leftOut = new TenantBaseline(offlineName, { tenant }, { providers }).leftOut;
    });
    await pulumi.runtime.disconnect();
  });
  return { resources, leftOut };
}
