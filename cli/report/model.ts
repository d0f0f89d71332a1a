import { z } from "zod";
import { accessSchema } from "./access/model";

/*
 * The result of a run over tenants. Every format renders this and nothing else, and it is published as JSON: an
 * incompatible change of it needs a new `format`.
 */

const origin = z
  .enum(["program", "drift", "both"])
  .describe("Who changed it: the program, somebody behind Pulumi's back (drift), or both.");

const propertySchema = z.strictObject({
  path: z.string().describe("Path of the property, as the engine writes it: inboundTrust.isMfaAccepted"),
  origin,
  recorded: z.unknown().optional().describe("As Pulumi last wrote or read it; absent when it was not set."),
  live: z.unknown().optional().describe("As it is in the tenant now; absent when it is not set."),
  declared: z
    .unknown()
    .optional()
    .describe("As an update would make it; absent when it would not be set, or isn't known yet."),
  planned: z.boolean().describe("Whether an update would change it."),
  replaces: z.boolean().describe("Whether its change replaces the whole resource."),
});

const resourceSchema = z.strictObject({
  urn: z.string(),
  type: z.string().describe("Type token: entra:index:CrossTenantAccessDefault"),
  name: z.string().describe("Name of the resource in the program."),
  op: z.string().describe("What an update would do to it, in the engine's words; none when it would leave it alone."),
  origin,
  isGone: z.boolean().describe("Whether it was deleted in the tenant behind Pulumi's back."),
  properties: z.array(propertySchema),
  controls: z
    .array(z.string())
    .optional()
    .describe("Ids of the controls that it serves: EB-XT-01v1; absent where no component of the baseline says so."),
});

const failureSchema = z.strictObject({
  kind: z
    .enum(["configuration", "tenant", "policy", "engine", "interrupted", "unverified", "held", "lockout", "unreported"])
    .describe(
      "configuration: the stack, tenant file or program; tenant: it could not be read, or refused to be written to; " +
        "policy: a mandatory guardrail; engine: the engine or its state; interrupted: it was cancelled, or not begun; " +
        "unverified: it was updated, and still differs; held: not begun, as an earlier ring failed or nobody agreed; " +
        "lockout: the plan leaves somebody no way in, or it can't be told; " +
        "unreported: its shard never reported.",
    ),
  message: z.string(),
  resources: z.array(z.string()).describe("Names of the resources that it happened to."),
});

const violationSchema = z.strictObject({
  pack: z.string().describe("Name of the policy pack: entra-guardrails"),
  policy: z.string().describe("Name of the guardrail in the pack: no-lockout"),
  level: z.enum(["mandatory", "advisory"]).describe("Whether it stops an update, or is an advice."),
  urn: z.string().optional().describe("The resource that breaks it; absent where the whole stack does."),
  message: z.string(),
});

const common = {
  stack: z.string(),
  file: z.string().optional().describe("The stack's file, from the folder where the command was run, with slashes."),
  tenantId: z.string().optional(),
  displayName: z.string().optional(),
  seconds: z.number().describe("How long it took."),
  warnings: z.array(z.string()),
  violations: z
    .array(violationSchema)
    .optional()
    .describe("Guardrails of policy packs that the plan breaks; absent where it breaks none, or was held to none."),
  access: accessSchema
    .optional()
    .describe(
      "What the plan does to people who sign in; absent for a stack without a tenant file, and where it failed.",
    ),
};

const tenantSchema = z
  .discriminatedUnion("outcome", [
    z.strictObject({ ...common, outcome: z.literal("same") }),
    z.strictObject({ ...common, outcome: z.literal("differs"), resources: z.array(resourceSchema).min(1) }),
    z.strictObject({
      ...common,
      outcome: z.literal("updated"),
      resources: z.array(resourceSchema).min(1).describe("What the update changed."),
    }),
    z.strictObject({
      ...common,
      outcome: z.literal("unreadable"),
      failure: failureSchema,
      resources: z.array(resourceSchema).describe("What was found until then; there may be more."),
    }),
  ])
  .describe(
    "same: nothing to do; differs: changes or drift; updated: changed, and a preview after it found nothing to do; " +
      "unreadable: it isn't known, and why.",
  );

export const reportSchema = z.strictObject({
  format: z.literal("entra-baseline/report/1"),
  operation: z.enum(["preview", "up", "scan", "plan"]),
  finishedAt: z.iso.datetime().optional().describe("When the run ended, in UTC."),
  shard: z
    .strictObject({
      number: z.int().min(1),
      of: z.int().min(1),
      fleet: z.array(z.string()).describe("The stacks of all shares together."),
    })
    .optional()
    .describe("Which share of a run on several machines this is; absent for a whole run."),
  tenants: z.array(tenantSchema),
});

export type Report = z.output<typeof reportSchema>;
export type TenantResult = Report["tenants"][number];
export type ResourceResult = z.output<typeof resourceSchema>;
export type PropertyResult = z.output<typeof propertySchema>;
export type Violation = z.output<typeof violationSchema>;
export type Failure = z.output<typeof failureSchema>;
