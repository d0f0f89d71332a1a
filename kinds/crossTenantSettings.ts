import { z } from "zod";
import type { LicenceNeed, Values } from "./kind";
import { isObject } from "./canonical";
import { isScoped, type TargetBlock } from "./targets";

/** Which claims of the users' home tenants are believed. */
export const inboundTrust = z
  .strictObject({
    isMfaAccepted: z.boolean().optional().describe("Multifactor authentication done in the home tenant counts here."),
    isCompliantDeviceAccepted: z
      .boolean()
      .optional()
      .describe("Devices that are compliant in the home tenant count as compliant here."),
    isHybridAzureADJoinedDeviceAccepted: z
      .boolean()
      .optional()
      .describe("Devices that are hybrid joined to the home tenant count as hybrid joined here."),
  })
  .meta({ id: "InboundTrust", description: "Which claims of the users' home tenants are believed." });

/** The four blocks that the default and every partner entry have, each with its description. */
export const blocks = {
  b2bCollaborationInbound: "External users as guests in this tenant.",
  b2bCollaborationOutbound: "This tenant's users as guests elsewhere.",
  b2bDirectConnectInbound: "External users in this tenant's shared channels, without a guest account.",
  b2bDirectConnectOutbound: "This tenant's users in shared channels elsewhere, without a guest account.",
  tenantRestrictions:
    "External accounts used by people on this tenant's networks and devices (tenant restrictions v2).",
} as const;

/** One property per block. */
export const blockProperties = <Schema extends z.ZodType>(schema: Schema) =>
  Object.fromEntries(
    Object.entries(blocks).map(([name, description]) => [name, schema.describe(description)]),
  ) as Record<keyof typeof blocks, Schema>;

/** Trusting claims, and naming single users, groups or applications, takes a P1 licence in the tenant that does so. */
export function crossTenantLicences(inputs: Values): LicenceNeed[] {
  const trust = isObject(inputs["inboundTrust"]) ? inputs["inboundTrust"] : {};
  return [
    ...Object.keys(trust)
      .filter((name) => trust[name] === true)
      .map((name) => `inboundTrust.${name}`),
    ...Object.keys(blocks).filter((name) => isObject(inputs[name]) && isScoped(inputs[name] as TargetBlock)),
  ].map((property) => ({ plan: "P1" as const, property }));
}
