import { onlyExternals, typesFromElsewhere } from "../externals";
import { activePartners } from "../partners";
import { anyApp, block } from "../parts";
import { type Policy } from "../Policy";

export const partnerAddresses: Policy = {
  role: "partner-addresses",
  displayName: "EB-CA-09 Block outside the partner's addresses",
  description: "Blocks people of each partner that has `ipRanges` outside of those.",
  control: "EB-CA-09v1",
  licence: "P1",
  variants: (facts) =>
    activePartners(facts)
      .filter(({ ipRanges }) => ipRanges)
      .map(({ tenantId, name }) => ({
        of: tenantId.toLowerCase(),
        called: name ?? tenantId,
        body: {
          conditions: {
            ...anyApp(onlyExternals(typesFromElsewhere, [tenantId.toLowerCase()])),
            locations: {
              includedLocations: ["All"],
              excludedLocations: [{ partner: tenantId.toLowerCase() }],
            },
          },
          ...block,
        },
      })),
};
