import { onlyExternals, typesFromElsewhere } from "../externals";
import { idsOf, isActive } from "../partners";
import { anyApp, block } from "../parts";
import { type Policy } from "../Policy";

export const suspendedPartners: Policy = {
  role: "suspended-partners",
  displayName: "EB-XT-11 Block suspended partners",
  description:
    "Blocks every external identity of partners whose status is `suspended`. Enforced unless it is said otherwise here, " +
    "whatever `rollout` says.",
  control: "EB-XT-11v1",
  licence: "P1",
  // An emergency brake that only reports is none.
  rollout: "enforced",
  variants: ({ partners = [] }) => {
    const tenants = idsOf(partners.filter((partner) => !isActive(partner)));
    if (tenants.length === 0) return [];
    return [{ body: { conditions: anyApp(onlyExternals(typesFromElsewhere, tenants)), ...block } }];
  },
};
