import { z } from "zod";
import { graphObject } from "../graphSchema";

const target = graphObject({ target: z.string(), targetType: z.enum(["user", "group", "application"]) });
const targets = graphObject({ accessType: z.enum(["allowed", "blocked"]), targets: z.array(target) });

/** Users and applications: which of them may, or may not. */
export const b2bSetting = graphObject({ usersAndGroups: targets.nullish(), applications: targets.nullish() });

export const inboundTrust = graphObject({
  isMfaAccepted: z.boolean().nullish(),
  isCompliantDeviceAccepted: z.boolean().nullish(),
  isHybridAzureADJoinedDeviceAccepted: z.boolean().nullish(),
});

const consent = graphObject({ inboundAllowed: z.boolean().nullish(), outboundAllowed: z.boolean().nullish() });

const tenantRestrictions = graphObject({
  usersAndGroups: targets.nullish(),
  applications: targets.nullish(),
  devices: z.null({ error: "is not supported" }).optional(),
});

const redemption = graphObject({
  primaryIdentityProviderPrecedenceOrder: z
    .array(z.enum(["azureActiveDirectory", "externalFederation", "socialIdentityProviders"]))
    .refine((providers) => new Set(providers).size === providers.length, "names an identity provider twice"),
  fallbackIdentityProvider: z.enum(["defaultConfiguredIdp", "emailOneTimePasscode", "microsoftAccount"]),
});

const shared = {
  b2bCollaborationInbound: b2bSetting,
  b2bCollaborationOutbound: b2bSetting,
  b2bDirectConnectInbound: b2bSetting,
  b2bDirectConnectOutbound: b2bSetting,
  inboundTrust,
  tenantRestrictions,
  m365CollaborationInbound: graphObject({ users: targets.nullish() }),
  m365CollaborationOutbound: graphObject({ usersAndGroups: targets.nullish() }),
  appServiceConnectInbound: graphObject({ applications: targets.nullish() }),
  automaticUserConsentSettings: consent,
};
const outboundAccess = { blockServiceProviderOutboundAccess: z.boolean() };

const defaultShape = { ...shared, invitationRedemptionIdentityProviderConfiguration: redemption };
const partnerShape = { ...shared, isServiceProvider: z.boolean() };

/** What may be sent of the default. A default has nothing to inherit from, so nothing in it may be null. */
export const defaultSchema = {
  "v1.0": z.strictObject(defaultShape).partial(),
  beta: z.strictObject({ ...defaultShape, ...outboundAccess }).partial(),
};

/** What may be sent of a partner's entry besides its tenant id: null makes a section inherit from the default. */
export const partnerSchema = {
  "v1.0": z.strictObject(nullish(partnerShape)),
  beta: z.strictObject(nullish({ ...partnerShape, ...outboundAccess })),
};

function nullish<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  const entries = Object.entries(shape).map(([name, schema]) => [name, schema.nullish()]);
  return Object.fromEntries(entries) as { [Name in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[Name]>> };
}

export type B2bSetting = z.output<typeof b2bSetting>;
export type Targets = z.output<typeof targets>;
/** The sections that the default and a partner's entry share. */
export type Sections = Partial<{ [Name in keyof typeof shared]: z.output<(typeof shared)[Name]> | null }>;
