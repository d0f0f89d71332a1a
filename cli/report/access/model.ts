import { z } from "zod";

const route = z.strictObject({ identity: z.string(), target: z.string() });

const effectSchema = z.strictObject({
  cells: z.int().describe("Sign-ins that were compared."),
  changed: z.int().describe("Those that come out differently."),
  changes: z
    .array(
      z.strictObject({
        kind: z.enum(["lost", "unclear", "gained", "stricter", "different", "looser"]),
        sentence: z.string().describe("Who, what, and under which circumstances."),
        cells: z.int(),
        policies: z
          .array(z.string())
          .describe("Policies that make the difference; none where cross-tenant access does."),
      }),
    )
    .describe("Most serious first."),
  untold: z.int().describe("How many more changes there are."),
  routesLost: z.array(route).describe("Who could reach what before, and no longer can in any way."),
  routesGained: z.array(route),
});

const subjectSchema = z.strictObject({
  class: z.enum(["breakGlass", "deployer", "serviceProvider", "partnerGuest", "globalAdministrator"]),
  name: z.string(),
  verdict: z.enum(["open", "closed", "cannotTell", "expectedBlocked"]),
  route: z.string().nullable().describe("One way in."),
  circumstance: z.string().nullable().describe("What is going on when there is no way in; null: always."),
  closedBy: z
    .array(z.strictObject({ policyId: z.string().nullable(), name: z.string(), why: z.string() }))
    .describe("What closes the ways that come closest to open; without a policy it is cross-tenant access."),
  repair: z
    .array(z.looseObject({ kind: z.string(), description: z.string() }))
    .nullable()
    .describe("The fewest changes that reopen a way."),
  already: z.boolean().nullable().describe("Whether it is so without the plan; null for who has a way in."),
  expectBlocked: z.string().nullable().describe("The tenant file's reason for shutting them out."),
});

const lockoutSchema = z.strictObject({
  safe: z.boolean().describe("Whether everyone who must have a way in is known to keep one."),
  subjects: z.array(subjectSchema),
  gaps: z
    .array(z.strictObject({ class: z.string(), name: z.string(), why: z.string() }))
    .describe("What can't be told."),
  remarks: z.array(z.string()),
});

const blastRadiusSchema = z.strictObject({
  guestsCut: z.int(),
  recentSignInsCut: z.int().nullable().describe("null: sign-in logs could not be read."),
  cut: z.array(
    z.strictObject({
      tenantId: z.string(),
      name: z.string().nullable(),
      guests: z.int(),
      recentSignIns: z.int().nullable(),
      cut: z.enum(["all", "some"]),
      why: z.string(),
    }),
  ),
  unknownHome: z.int().describe("Guests of whom the home tenant isn't known, or is none."),
  missingPartners: z.string().describe("Entries that the tenant file lacks to keep them in, as YAML."),
});

/** What a plan does to the people who sign in, as reports tell it. */
export const accessSchema = z.strictObject({
  effect: effectSchema.nullable().describe("What changes for them; null: it can't be told."),
  onceEnforced: effectSchema
    .nullable()
    .describe("What would change besides, if the plan's report-only policies were enforced; null: it has none."),
  lockout: lockoutSchema,
  blastRadius: blastRadiusSchema
    .nullable()
    .describe("Whose guests a tighter cross-tenant default cuts off; null: nobody's, unless that isn't known."),
  unknownBlastRadius: z.string().nullable().describe("Why it can't be told whose guests are cut off."),
});

export type Access = z.output<typeof accessSchema>;
export type Effect = z.output<typeof effectSchema>;
