import type { InboundTrust } from "../../whatif/model/CrossTenantAccess";

/** The claims that a trust section accepts, by Graph's names; also those that this library does not know yet. */
export const claimsOf = (trust: InboundTrust | null | undefined): string[] =>
  Object.entries(trust ?? {})
    .filter(([claim, accepted]) => /^is.+Accepted$/.test(claim) && accepted === true)
    .map(([claim]) => claim);
