import type {
  CrossTenantAccessDefault,
  CrossTenantAccessPartner,
  CrossTenantAccessSections,
} from "../model/CrossTenantAccess";
import { describeB2bSetting } from "./describeB2bSetting";

/** A value in force, where it comes from, and a sentence that says so. */
export interface Effective<T> {
  /** null when not even the default says anything. */
  value: T | null;
  source: "partner" | "default" | "system" | "unset";
  explanation: string;
}

type SectionName = keyof CrossTenantAccessSections;
export type EffectiveAccess = {
  [K in Exclude<SectionName, "automaticUserConsentSettings">]-?: Effective<NonNullable<CrossTenantAccessSections[K]>>;
} & {
  /** null: the default itself, which stands for every tenant without an entry. */
  tenantId: string | null;
  isServiceProvider: boolean;
  automaticUserConsentSettings: { inboundAllowed: Effective<boolean>; outboundAllowed: Effective<boolean> };
};

/**
 * Resolves what holds for a partner tenant: each section of its entry that is set, else the default's. Pass null for a
 * tenant without an entry. Each value says where it comes from.
 *
 * Follows "crossTenantAccessPolicyConfigurationPartner resource type" (Microsoft Graph v1.0): a null section inherits.
 * Automatic consent is the exception: each half of it inherits by itself, and the default's is always false.
 */
export function effectiveAccess(
  defaults: CrossTenantAccessDefault,
  partner: CrossTenantAccessPartner | null,
): EffectiveAccess {
  const b2b = (name: Exclude<SectionName, "automaticUserConsentSettings" | "inboundTrust">) =>
    resolve(name, defaults, partner, describeB2bSetting);
  return {
    tenantId: partner?.tenantId ?? null,
    isServiceProvider: partner?.isServiceProvider === true,
    b2bCollaborationInbound: b2b("b2bCollaborationInbound"),
    b2bCollaborationOutbound: b2b("b2bCollaborationOutbound"),
    b2bDirectConnectInbound: b2b("b2bDirectConnectInbound"),
    b2bDirectConnectOutbound: b2b("b2bDirectConnectOutbound"),
    tenantRestrictions: b2b("tenantRestrictions"),
    inboundTrust: resolve("inboundTrust", defaults, partner, (trust) => {
      const accepted = [
        trust.isMfaAccepted && "MFA",
        trust.isCompliantDeviceAccepted && "compliant devices",
        trust.isHybridAzureADJoinedDeviceAccepted && "hybrid joined devices",
      ].filter(Boolean);
      return accepted.length > 0
        ? `trusts the home tenant's ${accepted.join(", ")}`
        : "trusts no claim of the home tenant";
    }),
    automaticUserConsentSettings: {
      inboundAllowed: resolveConsent("inboundAllowed", partner),
      outboundAllowed: resolveConsent("outboundAllowed", partner),
    },
  };
}

function resolve<K extends Exclude<SectionName, "automaticUserConsentSettings">>(
  name: K,
  defaults: CrossTenantAccessDefault,
  partner: CrossTenantAccessPartner | null,
  describe: (value: NonNullable<CrossTenantAccessSections[K]>) => string,
): Effective<NonNullable<CrossTenantAccessSections[K]>> {
  const own = partner?.[name];
  if (own != null) {
    return { value: own, source: "partner", explanation: `${name}: the partner's own entry ${describe(own)}.` };
  }
  const inherited = defaults[name];
  const because = partner ? "the partner's entry leaves it to the default, which" : "no partner entry; the default";
  if (inherited == null) {
    return { value: null, source: "unset", explanation: `${name}: ${because} doesn't say.` };
  }
  const system = defaults.isServiceDefault === true;
  return {
    value: inherited,
    source: system ? "system" : "default",
    explanation: `${name}: ${because} ${describe(inherited)}${system ? " (Microsoft's value of a new tenant)" : ""}.`,
  };
}

function resolveConsent(
  name: "inboundAllowed" | "outboundAllowed",
  partner: CrossTenantAccessPartner | null,
): Effective<boolean> {
  const label = `automaticUserConsentSettings.${name}`;
  const own = partner?.automaticUserConsentSettings?.[name];
  return own == null
    ? { value: false, source: "system", explanation: `${label}: not set for this tenant, so consent is asked for.` }
    : {
        value: own,
        source: "partner",
        explanation: `${label}: the partner's own entry ${own ? "skips the consent prompt" : "asks for consent"}.`,
      };
}
