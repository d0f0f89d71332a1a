import { z } from "zod";
import { methodTarget } from "./authenticationMethodTargets";
import { enumOf, setOf } from "./fields";
import type { Kind } from "./kind";
import { onDestroyWithoutReset } from "./onDestroy";
import { singleton } from "./singleton";

const noReset = "Graph has no way back to the system's authentication methods policy";

const campaign = z
  .strictObject({
    state: enumOf("CampaignState", ["default", "enabled", "disabled"])
      .optional()
      .describe("Whether people are asked; default: as Microsoft decides."),
    snoozeDurationInDays: z
      .int()
      .min(0, "expected 0 to 14 days")
      .max(14, "expected 0 to 14 days")
      .optional()
      .describe("Days for which somebody may put it off, 0 to 14. 0: asked at every sign-in."),
    includeTargets: setOf(
      methodTarget
        .extend({
          targetedAuthenticationMethod: z
            .string()
            .describe("The method that they are asked to register: microsoftAuthenticator.")
            .meta({ compare: "ignoreCase" }),
        })
        .meta({ id: "CampaignTarget", description: "Who is asked to register which method." }),
    )
      .optional()
      .describe("Who is asked."),
    excludeTargets: setOf(methodTarget).optional().describe("Who is not asked all the same."),
  })
  .meta({ id: "RegistrationCampaign", description: "Asks people at sign-in to register a stronger method." });

const settings = z.strictObject({
  policyMigrationState: enumOf("PolicyMigrationState", ["preMigration", "migrationInProgress", "migrationComplete"])
    .optional()
    .describe(
      "Whether the older policies for multifactor authentication and password reset still count beside this one. Only " +
        "with migrationComplete do they not.",
    ),
  reconfirmationInDays: z
    .int()
    .positive("expected at least one day")
    .optional()
    .describe("Days after which people have to confirm their authentication information again."),
  registrationEnforcement: z
    .strictObject({ authenticationMethodsRegistrationCampaign: campaign.optional() })
    .meta({ id: "RegistrationEnforcement", description: "Who is asked to register a method." })
    .optional(),
});

const inputs = settings.extend({ onDestroy: onDestroyWithoutReset(noReset) });

/** Inputs of {@link authenticationMethodsPolicy}. */
export type AuthenticationMethodsPolicyInputs = z.input<typeof inputs>;

/** The settings for all authentication methods together. One per tenant, always there. */
export const authenticationMethodsPolicy: Kind = singleton({
  name: "AuthenticationMethodsPolicy",
  description:
    "Who is asked to register a stronger authentication method, and whether the older policies still count. The object " +
    "always exists: creating the resource takes it under management. Single methods: AuthenticationMethodConfiguration.",
  documentation: "https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy",
  word: "authenticationMethodsPolicy",
  path: "/policies/authenticationMethodsPolicy",
  settings,
  inputs,
  systemDefault: noReset,
  permissions: { read: ["Policy.Read.AuthenticationMethod"], write: ["Policy.ReadWrite.AuthenticationMethod"] },
  licences: () => [],
});
