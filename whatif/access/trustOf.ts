import { MAYBE, type Tri, tri } from "../logic/Tri";
import type { EffectiveAccess } from "./effectiveAccess";

/** Which claims of a home tenant are trusted; `MAYBE` when the settings were not given. */
export interface Trust {
  mfa: Tri;
  compliantDevice: Tri;
  hybridJoinedDevice: Tri;
}

/**
 * Reads the inbound trust in force: the partner's own, else the default's; a member that is null trusts nothing, and one
 * that is neither true nor false can't be told.
 *
 * Follows "crossTenantAccessPolicyInboundTrust resource type" (Microsoft Graph v1.0).
 */
export function trustOf(access: EffectiveAccess | null): Trust {
  const trust = access?.inboundTrust.value;
  if (typeof trust !== "object" || trust === null) {
    return { mfa: MAYBE, compliantDevice: MAYBE, hybridJoinedDevice: MAYBE };
  }
  return {
    mfa: claim(trust.isMfaAccepted),
    compliantDevice: claim(trust.isCompliantDeviceAccepted),
    hybridJoinedDevice: claim(trust.isHybridAzureADJoinedDeviceAccepted),
  };
}

const claim = (accepted: unknown): Tri =>
  accepted == null || typeof accepted === "boolean" ? tri(accepted === true) : MAYBE;
