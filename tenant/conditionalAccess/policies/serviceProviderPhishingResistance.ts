import { onlyExternals } from "../externals";
import { idsOf, named, serviceProviders } from "../partners";
import { anyApp, mfaOfStrength } from "../parts";
import { type Policy } from "../Policy";

export const serviceProviderPhishingResistance: Policy = {
  role: "service-provider-phishing-resistance",
  displayName: "EB-CA-26 Phishing-resistant MFA for service providers",
  description: "Phishing-resistant MFA for people of the declared service providers, whose MFA has to be trusted.",
  control: "EB-CA-26v1",
  licence: "P1",
  unmeetable: (facts) => {
    const untrusted = serviceProviders(facts).filter(({ trust }) => trust?.mfa !== true);
    if (untrusted.length === 0) return [];
    return [
      {
        path: ["policies", "serviceProviderPhishingResistance"],
        found: `enforced, while MFA done at ${named(untrusted)} is not trusted`,
        expected:
          "trust.mfa of that partner, because its people have no account here with which to register a key; or reportOnly " +
          "or none (EB-CA-26v1)",
      },
    ];
  },
  variants: (facts) => {
    const tenants = idsOf(serviceProviders(facts));
    if (tenants.length === 0) return [];
    return [
      {
        body: {
          conditions: anyApp(onlyExternals(["serviceProvider"], tenants)),
          ...mfaOfStrength("phishingResistant"),
        },
      },
    ];
  },
};
