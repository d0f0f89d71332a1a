import { z } from "zod";
import { type Policy } from "../conditionalAccess/Policy";
import { policies, type PolicyName } from "../conditionalAccess/policies";
import { nonEmptyList } from "./fields";

const rollout = z.enum(["reportOnly", "enforced", "none"]);

const defaultOf = ({ rollout }: Policy): string => (rollout ? `\`${rollout}\`` : "as `rollout`");

const rollouts = Object.fromEntries(
  Object.entries(policies).map(([name, policy]) => [
    name,
    rollout.optional().describe(`${policy.description} Default: ${defaultOf(policy)}. (${policy.control})`),
  ]),
) as Record<PolicyName, z.ZodOptional<typeof rollout>>;

/** How far the conditional-access policies are rolled out, and what they go by. */
export const conditionalAccessSchema = z.strictObject({
  rollout: rollout
    .default("reportOnly")
    .describe(
      "How far every policy is rolled out: `reportOnly` only logs what would happen (default), `enforced` acts (needs a " +
        "break-glass group), `none` leaves the policies out.",
    ),
  policies: z.strictObject(rollouts).prefault({}).describe("Rollout of single policies, where it differs."),
  externalMfaStrength: z
    .enum(["multifactor", "passwordless", "phishingResistant"])
    .optional()
    .describe(
      "What kind of MFA guests and external users have to show. The two stronger ones can only be met with MFA that was " +
        "done at home, by partners whose MFA is trusted. Left out: MFA of any kind.",
    ),
  allowedCountries: nonEmptyList(
    z
      .string({ error: "the ISO 3166-1 code of a country, such as DE; write it in quotes: NO is false in YAML" })
      .toUpperCase(),
  )
    .optional()
    .describe(
      "Countries from which guests and external users may sign in, by ISO 3166-1 code; unknown places are blocked too. " +
        "Left out: not limited.",
    ),
  signInFrequencyHours: z
    .int()
    .min(1, { error: "1 to 24 hours; choose one" })
    .max(24, { error: "1 to 24 hours; choose one" })
    .default(12)
    .describe("Hours after which guests and external users sign in again. Default: 12."),
});

/** Rollout of the conditional-access policies. */
export type ConditionalAccess = z.output<typeof conditionalAccessSchema>;
