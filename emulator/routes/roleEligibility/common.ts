import { licenceRequired } from "../../problems";
import { type RouteContext } from "../../route";
import { anyOf } from "../anyOf";

const versions = ["v1.0"] as const;
const writers = ["RoleEligibilitySchedule.ReadWrite.Directory", "RoleManagement.ReadWrite.Directory"];

export const writing = { versions, permissions: anyOf(...writers) };

export const reading = {
  versions,
  permissions: anyOf(
    "RoleEligibilitySchedule.Read.Directory",
    "RoleManagement.Read.Directory",
    "RoleManagement.Read.All",
    ...writers,
  ),
};

/** Refuses what needs PIM in a tenant that has no licence for it. */
export function checkPimLicence(ctx: RouteContext): void {
  if (!ctx.tenant.hasPlan("AAD_PREMIUM_P2")) {
    throw licenceRequired(
      "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license to use this feature.",
    );
  }
}
