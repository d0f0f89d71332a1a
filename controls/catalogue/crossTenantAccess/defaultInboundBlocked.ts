import type { Control } from "../../Control";
import { notBlocked } from "../../crossTenantAccess/notBlocked";
import { given } from "../../given";
import { metUnless } from "../../verdict";

export const defaultInboundBlocked: Control = {
  id: "EB-XT-01v1",
  title: "The cross-tenant access default blocks inbound B2B collaboration and direct connect",
  rationale:
    "As Microsoft ships it, any Entra tenant in the world can be a guest here: an attacker makes one for nothing, and needs one person who accepts a share or sends an invitation. With the default closed, a stranger's tenant has no way in; only partners that somebody allow-listed have.",
  severity: "critical",
  mappings: {
    scuba: ["MS.AAD.8.3v1"],
    nist: ["AC-3"],
    maester: ["CISA.MS.AAD.8.3"],
    notes: { "MS.AAD.8.3v1": "a SHOULD, which ScubaGear does not test" },
  },
  lastModified: "2026-11-22",
  remedy: "Declare CrossTenantAccess, or block AllUsers and AllApplications in both inbound sections of the default.",
  predicate: given(["crossTenantAccessDefault"], ({ crossTenantAccessDefault }) =>
    metUnless(
      notBlocked(crossTenantAccessDefault, ["b2bCollaborationInbound", "b2bDirectConnectInbound"]),
      "The default blocks both inbound directions.",
    ),
  ),
};
