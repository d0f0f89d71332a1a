import { licencesOf } from "./licences";
import { type Tenant } from "./schema/tenantSchema";

/** What becomes of security defaults: where nothing is said, a tenant that can't have conditional access gets them. */
export const securityDefaultsOf = ({ securityDefaults, licences }: Tenant): "unmanaged" | "enabled" | "disabled" =>
  securityDefaults ?? (licencesOf(licences).has("P1") ? "unmanaged" : "enabled");
