import { z } from "zod";

const flag = (what: string) => z.boolean().default(false).describe(`Whether the tenant holds ${what}. Default: no.`);

/** What a tenant holds of the products that gate controls. */
export const licencesSchema = z.strictObject({
  entraId: z
    .enum(["free", "p1", "p2"])
    .default("p2")
    .describe("Entra ID without a licence, with plan 1, or with plan 2. Default: p2."),
  workloadIdentities: flag("Entra Workload ID Premium"),
  governance: flag("Entra ID Governance"),
  intune: flag("Intune"),
});
