import { z } from "zod";
import { tenantSchema } from "./tenantSchema";

/** The key under `config` of a stack file that holds the tenant. */
export const tenantConfigKey = "entra-baseline:tenant";

/** A whole Pulumi stack file (stacks/Pulumi.<tenant>.yaml) around its tenant; other configuration is let through. */
export const stackFileSchema = z.strictObject({
  config: z
    .looseObject({ [tenantConfigKey]: tenantSchema })
    .describe("The stack's configuration: the tenant, and whatever else Pulumi and its providers are given."),
  environment: z.unknown().optional().describe("Pulumi ESC environments that the stack imports."),
  secretsprovider: z.string().optional().describe("How Pulumi encrypts this stack's secrets. Written by Pulumi."),
  encryptedkey: z.string().optional().describe("The stack's encrypted data key. Written by Pulumi."),
  encryptionsalt: z.string().optional().describe("The salt of the stack's passphrase. Written by Pulumi."),
});
