import { externalUserTypes } from "../../../controls/conditionalAccess/externalUserTypes";
import { exceptExternals, onlyExternals } from "../externals";
import { idsOf, serviceProviders } from "../partners";
import { anyApp, block } from "../parts";
import { type Policy } from "../Policy";

export const adminPortals: Policy = {
  role: "admin-portals",
  displayName: "EB-CA-16 Keep externals out of the admin portals",
  description: "Keeps externals out of the admin portals, people of declared service providers excepted.",
  control: "EB-CA-16v1",
  licence: "P1",
  variants: (facts) => [
    {
      body: {
        conditions: {
          ...anyApp({
            ...onlyExternals(externalUserTypes),
            ...exceptExternals(["serviceProvider"], idsOf(serviceProviders(facts))),
          }),
          applications: { includedApplications: ["MicrosoftAdminPortals"] },
        },
        ...block,
      },
    },
  ],
};
