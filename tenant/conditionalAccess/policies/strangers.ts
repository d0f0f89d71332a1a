import { exceptExternals, onlyExternals, typesFromElsewhere } from "../externals";
import { activePartners, idsOf } from "../partners";
import { anyApp, block } from "../parts";
import { type Policy } from "../Policy";

export const strangers: Policy = {
  role: "strangers",
  displayName: "EB-CA-08 Block externals of tenants that are no partners",
  description: "Blocks external identities whose home tenant is not on the list of partners.",
  control: "EB-CA-08v1",
  licence: "P1",
  variants: (facts) => [
    {
      body: {
        conditions: anyApp({
          ...onlyExternals(typesFromElsewhere),
          ...exceptExternals(typesFromElsewhere, idsOf(activePartners(facts))),
        }),
        ...block,
      },
    },
  ],
};
