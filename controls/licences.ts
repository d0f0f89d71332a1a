/** The products that gate controls, by the short names that the catalogue and {@link TenantState.licences} use. */
export const licences = {
  P1: "Microsoft Entra ID P1",
  P2: "Microsoft Entra ID P2",
  governance: "Microsoft Entra ID Governance",
  workloadIdentities: "Microsoft Entra Workload ID Premium",
  intune: "Microsoft Intune",
} as const;

/** A product that gates controls. */
export type Licence = keyof typeof licences;
