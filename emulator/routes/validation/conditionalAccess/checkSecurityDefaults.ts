import { badRequest } from "../../../problems";
import { securityDefaults } from "../../../store/securityDefaults";
import { type Tenant } from "../../../store/Tenant";

/** Refuses an enabled policy while security defaults are on: the two exclude each other. */
export function checkSecurityDefaults({ state }: { state?: unknown }, tenant: Tenant): void {
  if (state === "enabled" && securityDefaults(tenant).latest().isEnabled) {
    throw badRequest(
      "Security Defaults is enabled in the tenant. You must disable Security defaults before enabling a Conditional Access policy.",
      "BadRequest",
    );
  }
}
