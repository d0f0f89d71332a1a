import { administrators } from "../../../controls/privilegedRoles/roles";
import { anyApp, mfaOfStrength } from "../parts";
import { type Policy } from "../Policy";

export const administratorPhishingResistance: Policy = {
  role: "administrator-phishing-resistance",
  displayName: "EB-CA-06 Phishing-resistant MFA for administrators",
  description: "Phishing-resistant MFA for the tenant's own people in fifteen privileged roles.",
  control: "EB-CA-06v1",
  licence: "P1",
  variants: () => [
    {
      body: {
        conditions: anyApp({ includedRoles: [...administrators].sort() }),
        ...mfaOfStrength("phishingResistant"),
      },
    },
  ],
};
