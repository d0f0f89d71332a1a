import { type Licence } from "../controls/licences";

/** What a tenant holds of the products that gate controls. */
export interface TenantLicences {
  /** Entra ID, without a licence or with plan 1 or plan 2. @default p2 */
  entraId?: "free" | "p1" | "p2";
  /** Entra Workload ID Premium. @default false */
  workloadIdentities?: boolean;
  /** Entra ID Governance. @default false */
  governance?: boolean;
  /** Microsoft Intune. @default false */
  intune?: boolean;
}

/** The products that a tenant holds; a tenant with plan 2 has plan 1 too. */
export function licencesOf({ entraId = "p2", ...others }: TenantLicences = {}): ReadonlySet<Licence> {
  const plans: Licence[] = { free: [], p1: ["P1" as const], p2: ["P1" as const, "P2" as const] }[entraId];
  const more = (["workloadIdentities", "governance", "intune"] as const).filter((name) => others[name]);
  return new Set([...plans, ...more]);
}
