import { type TenantProblem } from "../../TenantProblem";
import { onlyExternals } from "../externals";
import { activePartners, idsOf, trustsDevices } from "../partners";
import { anyApp, managedDevice } from "../parts";
import { type Policy } from "../Policy";
import { type PolicyFacts } from "../PolicyFacts";

export const partnerDevices: Policy = {
  role: "partner-devices",
  displayName: "EB-CA-07 Managed devices for partners whose device claims are trusted",
  description: "A compliant or hybrid joined device for guests of partners whose device claims are trusted.",
  control: "EB-CA-07v1",
  licence: "P1",
  variants: (facts) => {
    const tenants = idsOf(
      activePartners(facts).filter((partner) => trustsDevices(partner) && (partner.requireManagedDevice ?? true)),
    );
    if (tenants.length === 0) return [];
    const people = onlyExternals(["b2bCollaborationGuest", "b2bCollaborationMember", "b2bDirectConnectUser"], tenants);
    return [{ body: { conditions: anyApp(people), ...managedDevice } }];
  },
};

/** Partners that are asked for a device that nobody from there could show. Paths begin at the list of partners. */
export function devicesNobodyTrusts({ partners = [] }: PolicyFacts): TenantProblem[] {
  return partners.flatMap((partner, index) =>
    partner.requireManagedDevice && !trustsDevices(partner)
      ? [
          {
            path: [index, "requireManagedDevice"],
            found: "true, while the partner's device claims are not trusted, so that nobody from there could meet it",
            expected:
              "trust.compliantDevice or trust.hybridJoinedDevice of the partner; else leave requireManagedDevice out (EB-CA-07v1)",
          },
        ]
      : [],
  );
}
