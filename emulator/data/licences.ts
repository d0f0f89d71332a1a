/** A licence as it is sold, with the service plans in it. */
export interface Licence {
  skuId: string;
  servicePlans: readonly string[];
}

/** Ids of the service plans that gate something in Microsoft Entra (https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference). */
export const servicePlanIds: Readonly<Record<string, string>> = {
  AAD_PREMIUM: "41781fb2-bc02-4b7c-bd55-b576c07bb09d",
  AAD_PREMIUM_P2: "eec0eb4f-6444-4f95-aba0-50c24d67f998",
  AAD_WRKLDID_P1: "84c289f0-efcb-486f-8581-07f44fc9efad",
  AAD_WRKLDID_P2: "7dc0e92d-bf15-401d-907e-0884efe7c760",
  INTUNE_A: "c1ec4a95-1f05-45b3-a911-aa3fa01094f5",
  MFA_PREMIUM: "8a256a2b-b617-496d-b51b-e76466e88db0",
};

/** The licences that a seed can give to a tenant, by part number. */
export const licences: Readonly<Record<string, Licence>> = {
  AAD_PREMIUM: {
    skuId: "078d2b04-f1bd-4111-bbd4-b4b1b354cef4",
    servicePlans: ["AAD_PREMIUM", "MFA_PREMIUM"],
  },
  AAD_PREMIUM_P2: {
    skuId: "84a661c4-e949-4bd2-a560-ed7766fcaf2b",
    servicePlans: ["AAD_PREMIUM", "AAD_PREMIUM_P2", "MFA_PREMIUM"],
  },
  // A bundle: its own id says nothing of the plans inside.
  EMSPREMIUM: {
    skuId: "b05e124f-c7cc-45a0-a6aa-8cf78c946968",
    servicePlans: ["AAD_PREMIUM", "AAD_PREMIUM_P2", "MFA_PREMIUM", "INTUNE_A"],
  },
};
