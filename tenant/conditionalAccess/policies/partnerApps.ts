import { activePartners } from "../partners";
import { anyApp, block } from "../parts";
import { type Policy } from "../Policy";

export const partnerApps: Policy = {
  role: "partner-apps",
  displayName: "EB-CA-18 Hold the partner's apps to its addresses",
  description:
    "Blocks apps that a partner runs (`servicePrincipalIds`) outside of its `ipRanges`. Needs Entra Workload ID Premium.",
  control: "EB-CA-18v1",
  licence: "workloadIdentities",
  isForApps: true,
  variants: (facts) =>
    activePartners(facts)
      .filter(({ servicePrincipalIds = [] }) => servicePrincipalIds.length > 0)
      .map(({ tenantId, name, servicePrincipalIds = [] }) => ({
        of: tenantId.toLowerCase(),
        called: name ?? tenantId,
        body: {
          conditions: {
            ...anyApp({ includedUsers: ["None"] }),
            clientApplications: { includedServicePrincipals: [...servicePrincipalIds].map(lower).sort() },
            locations: {
              includedLocations: ["All"],
              excludedLocations: [{ partner: tenantId.toLowerCase() }],
            },
          },
          ...block,
        },
      })),
};

const lower = (id: string): string => id.toLowerCase();
