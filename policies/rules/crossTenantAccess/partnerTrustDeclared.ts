import { z } from "zod";
import { parameters } from "../../rule/parameters";
import { type Given, resourceRule } from "../../rule/Rule";
import { acceptedClaims } from "./acceptedClaims";
import { crossTenantAccessPartner } from "./tokens";

const claims = ["mfa", "compliantDevice", "hybridJoinedDevice"] as const;
type Claim = (typeof claims)[number];

/** How a declaration calls Graph's claims; one that isn't here can't be declared. */
const declarations: Readonly<Record<string, Claim>> = {
  isMfaAccepted: "mfa",
  isCompliantDeviceAccepted: "compliantDevice",
  isHybridAzureADJoinedDeviceAccepted: "hybridJoinedDevice",
};

const schema = parameters({
  trusted: z
    .array(
      z.strictObject({
        tenantId: z.guid("expected a tenant id").describe("The partner's tenant id."),
        claims: z.array(z.enum(claims)).min(1).describe("The claims that are trusted."),
        reason: z.string().trim().min(1).describe("Why the partner's word may be taken for it."),
      }),
    )
    .default([])
    .describe("Partners whose claims may be trusted, beside those whose trust the tenant file declares."),
});

/** A trusted claim moves a decision into somebody else's tenant: never by accident, and never without a reason. */
export const partnerTrustDeclared = resourceRule({
  name: "partner-trust-declared",
  description: "A partner's MFA and device claims are trusted only where that is declared, with a reason",
  controls: ["EB-XT-07v1"],
  remedy:
    "Declare the partner's trust with its reason, in the tenant file or in this rule's parameter trusted; or set the claim " +
    "to false in the partner's inboundTrust.",
  enforcementLevel: "mandatory",
  types: [crossTenantAccessPartner],
  parameters: schema,
  readsTenantFile: true,
  ask: ({ properties }, given) => [
    () => {
      const accepted = acceptedClaims(properties.at("inboundTrust"));
      if (accepted.length === 0) return undefined;
      const tenantId = properties.at("tenantId").word() ?? "";
      const declared = declaredFor(tenantId, given);
      const undeclared = accepted.filter((claim) => !declared.has(declarations[claim]!));
      return undeclared.length > 0
        ? `The word of tenant ${tenantId} is taken for ${undeclared.join(", ")}, and nobody declared why.`
        : undefined;
    },
  ],
});

function declaredFor(tenantId: string, { parameters, tenant }: Given<z.output<typeof schema>>): Set<Claim> {
  const inFile = (tenant?.partners ?? [])
    .filter((partner) => partner.tenantId.toLowerCase() === tenantId)
    .flatMap(({ trust }) => claims.filter((claim) => trust?.[claim] === true));
  const inParameters = parameters.trusted
    .filter((partner) => partner.tenantId.toLowerCase() === tenantId)
    .flatMap((partner) => partner.claims);
  return new Set([...inFile, ...inParameters]);
}
