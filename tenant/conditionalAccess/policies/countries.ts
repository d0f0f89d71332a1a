import { externalUserTypes } from "../../../controls/conditionalAccess/externalUserTypes";
import { exceptExternals, onlyExternals, typesFromElsewhere } from "../externals";
import { activePartners, idsOf } from "../partners";
import { anyApp, block } from "../parts";
import { type Policy } from "../Policy";

export const countries: Policy = {
  role: "countries",
  displayName: "EB-CA-09 Block externals outside allowed countries",
  description:
    "Blocks externals outside `allowedCountries`, unknown places included. Partners with address ranges of their own are " +
    "held to those instead.",
  control: "EB-CA-09v1",
  licence: "P1",
  needs: ({ allowedCountries = [] }) =>
    allowedCountries.length > 0 ? undefined : "the countries from which externals sign in (allowedCountries)",
  variants: (facts) => [
    {
      body: {
        conditions: {
          ...anyApp({
            ...onlyExternals(externalUserTypes),
            ...exceptExternals(typesFromElsewhere, idsOf(activePartners(facts).filter(({ ipRanges }) => ipRanges))),
          }),
          locations: { includedLocations: ["All"], excludedLocations: ["allowedCountries"] },
        },
        ...block,
      },
    },
  ],
};
