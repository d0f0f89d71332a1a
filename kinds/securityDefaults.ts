import { z } from "zod";
import type { Kind } from "./kind";
import { onDestroyWithoutReset } from "./onDestroy";
import { securityDefaultsHandover } from "./securityDefaultsHandover";
import { singleton } from "./singleton";

const path = "/policies/identitySecurityDefaultsEnforcementPolicy";
const noReset = "Graph has no reset for security defaults, and turning them on or off is a decision of its own";

const settings = z.strictObject({
  isEnabled: z
    .boolean()
    .optional()
    .describe(
      "Whether Microsoft's security defaults apply. They exclude conditional access: no policy can be enabled while " +
        "they are on, and they can't be turned on while one is.",
    ),
});

const inputs = settings.extend({
  replacedBy: z
    .array(z.string().min(1, "expected the name of a policy"))
    .optional()
    .describe(
      "Display names of the conditional-access policies that replace security defaults. They have to be there, if only in " +
        "report-only: when the defaults are switched off, these are enforced in the same step, and where that fails, the " +
        "defaults are switched on again.",
    ),
  onDestroy: onDestroyWithoutReset(noReset),
});

/** Inputs of {@link securityDefaults}. */
export type SecurityDefaultsInputs = z.input<typeof inputs>;

/** Microsoft's own minimum for tenants without conditional access. One per tenant, always there. */
export const securityDefaults: Kind = {
  ...singleton({
    name: "SecurityDefaults",
    description:
      "Microsoft's own minimum of security for tenants without conditional access. The object always exists: creating the " +
      "resource takes it under management.",
    documentation: "https://learn.microsoft.com/graph/api/resources/identitysecuritydefaultsenforcementpolicy",
    word: "securityDefaults",
    path,
    settings,
    inputs,
    systemDefault: noReset,
    permissions: { read: ["Policy.Read.All"], write: ["Policy.Read.All", "Policy.ReadWrite.SecurityDefaults"] },
    licences: () => [],
  }),
  instructions: ["replacedBy"],
  precaution: securityDefaultsHandover(path),
};
