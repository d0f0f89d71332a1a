import type { Control } from "../../Control";
import { notBlocked } from "../../crossTenantAccess/notBlocked";
import { given } from "../../given";
import { metUnless } from "../../verdict";

export const defaultOutboundBlocked: Control = {
  id: "EB-XT-02v1",
  title: "The cross-tenant access default blocks outbound B2B collaboration and direct connect",
  rationale:
    "An account that may be a guest anywhere is a way out for data that no log of this tenant shows, and a way for a hostile tenant to lure people in: an invitation from a look-alike customer is a real Microsoft mail. Outbound access belongs to the tenants that the company works with.",
  severity: "high",
  mappings: { zeroTrust: ["21790"] },
  lastModified: "2026-11-22",
  remedy: "Declare CrossTenantAccess, or block AllUsers and AllApplications in both outbound sections of the default.",
  predicate: given(["crossTenantAccessDefault"], ({ crossTenantAccessDefault }) =>
    metUnless(
      notBlocked(crossTenantAccessDefault, ["b2bCollaborationOutbound", "b2bDirectConnectOutbound"]),
      "The default blocks both outbound directions.",
    ),
  ),
};
