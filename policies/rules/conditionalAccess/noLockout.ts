import { z } from "zod";
import { lazy } from "../../lazy";
import { objectIds } from "../../rule/parameters";
import { stackRule } from "../../rule/Rule";
import { crossTenantAccessDefault, crossTenantAccessPartner } from "../crossTenantAccess/tokens";
import { authenticationContextPolicy, conditionalAccessPolicy } from "./tokens";

/** Resources that can shut somebody out. */
const decisive: readonly string[] = [
  conditionalAccessPolicy,
  authenticationContextPolicy,
  crossTenantAccessDefault,
  crossTenantAccessPartner,
];

/** The policies of a tenant together decide who gets in: one by one, each may look harmless. */
export const noLockout = stackRule({
  name: "no-lockout",
  description: "The plan leaves a way in to break-glass, administrators, service providers and declared partners",
  controls: ["EB-CA-04v1", "EB-CA-22v1"],
  remedy:
    "Make the smallest change named, or say in the tenant file, with a reason, who is meant to be shut out " +
    "(lockout.expectBlocked).",
  enforcementLevel: "mandatory",
  parameters: z.strictObject({
    breakGlassGroup: z
      .guid("expected an object id")
      .optional()
      .describe("Object id of the break-glass group. Left out: as the tenant file says."),
    breakGlassAccounts: objectIds("Object ids of the break-glass accounts. Left out: as the tenant file says."),
    live: z
      .enum(["ifReadable", "required", "never"])
      .default("ifReadable")
      .describe(
        "Whether the policies that the tenant has beside the program's take part: ifReadable reads them with the " +
          "providers' credentials (ARM_CLIENT_ID …) and says so when it can't; required refuses the plan then.",
      ),
    whileUnknown: z
      .enum(["refuse", "advise"])
      .default("refuse")
      .describe(
        "What to do when values that only the update will tell keep a preview from proving it. The rule is asked again " +
          "only after the update, so advise takes the risk that it is refused when it is done.",
      ),
  }),
  readsTenantFile: true,
  async askAll(resources, { parameters, tenant }) {
    if (!resources.some(({ type }) => decisive.includes(type))) return { questions: [], advice: [] };
    if (!resources.some(({ inputs }) => inputs)) return { questions: [() => blind], advice: [] };
    const { resourcesOfTenants, proveTenant } = lazy.lockout();
    const proofs = await Promise.all(
      resourcesOfTenants(resources, process.env).map((ofTenant) => proveTenant(ofTenant, tenant, parameters)),
    );
    return {
      questions: proofs.flatMap(({ problems }) => problems.map((problem) => () => problem)),
      advice: proofs.flatMap(({ advice }) => advice),
    };
  },
});

const blind =
  "Nothing can be proven, because every other guardrail is disabled: the engine then shows no resource's inputs. Make one " +
  "of them advisory.";
