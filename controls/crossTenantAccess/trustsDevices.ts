import { effectiveAccess } from "../../whatif/access/effectiveAccess";
import type { CrossTenantAccessDefault, CrossTenantAccessPartner } from "../state/CrossTenantAccess";

/** Whether the word of a partner's tenant about its devices is accepted, by its own entry or by inheritance. */
export function trustsDevices(
  theDefault: CrossTenantAccessDefault,
  entry: CrossTenantAccessPartner | undefined,
): boolean {
  const { value } = effectiveAccess(theDefault, entry ?? null).inboundTrust;
  return value?.isCompliantDeviceAccepted === true || value?.isHybridAzureADJoinedDeviceAccepted === true;
}
