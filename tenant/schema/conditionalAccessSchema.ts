import { z } from "zod";

const rollout = z.enum(["reportOnly", "enforced", "none"]);

/** How far the conditional-access policies are rolled out. */
export const conditionalAccessSchema = z.strictObject({
  rollout: rollout
    .default("reportOnly")
    .describe(
      "How far every policy is rolled out: `reportOnly` only logs what would happen (default), `enforced` acts (needs a " +
        "break-glass group), `none` leaves the policies out.",
    ),
  policies: z
    .strictObject({
      externalUserMfa: rollout
        .optional()
        .describe("MFA for guests and external users of every type and every tenant. Default: as `rollout`."),
      serviceProviderMfa: rollout
        .optional()
        .describe("MFA for people of service providers, who sign in without an account here. Default: as `rollout`."),
    })
    .prefault({})
    .describe("Rollout of single policies, where it differs."),
});

/** Rollout of the conditional-access policies. */
export type ConditionalAccess = z.output<typeof conditionalAccessSchema>;

/** How far one policy is rolled out. */
export type Rollout = z.output<typeof rollout>;
