import { MAYBE, type Tri, tri } from "../logic/Tri";
import type { EffectiveAccess } from "./effectiveAccess";

/** Which claims of a home tenant are trusted; `MAYBE` when the settings were not given. */
export interface Trust {
  mfa: Tri;
  compliantDevice: Tri;
  hybridJoinedDevice: Tri;
}

/**
 * Reads the inbound trust in force: the partner's own, else the default's; a member that is null trusts nothing.
 *
 * Follows "crossTenantAccessPolicyInboundTrust resource type" (Microsoft Graph v1.0).
 */
export function trustOf(access: EffectiveAccess | null): Trust {
  if (!access || access.inboundTrust.value === null) {
    return { mfa: MAYBE, compliantDevice: MAYBE, hybridJoinedDevice: MAYBE };
  }
  const trust = access.inboundTrust.value;
  return {
    mfa: tri(trust.isMfaAccepted === true),
    compliantDevice: tri(trust.isCompliantDeviceAccepted === true),
    hybridJoinedDevice: tri(trust.isHybridAzureADJoinedDeviceAccepted === true),
  };
}
