import { type LicencePlan } from "../../graph";
import { licencesOf } from "../../tenant/licences";
import { type Tenant } from "../../tenant/schema/tenantSchema";
import { type Finding, ok, problem, warning } from "./Finding";

/** Whether the tenant holds what its file says, and whether it holds more, which the baseline would then use. */
export function checkLicences({ licences }: Pick<Tenant, "licences">, held: ReadonlySet<LicencePlan>): Finding {
  const declared = [...licencesOf(licences)];
  const covers = (plan: string): boolean => held.has(plan as LicencePlan) || (plan === "P1" && held.has("P2"));
  const missing = declared.filter((plan) => !covers(plan));
  if (missing.length > 0) {
    return problem(
      "licences",
      `the tenant file says ${missing.join(", ")}, and the tenant holds ${[...held].join(", ") || "none"}`,
      "Correct licences in the tenant file, or buy the plan: what needs it would be refused.",
    );
  }
  const unused = [...held].filter((plan) => !declared.includes(plan) && plan !== "P1");
  if (unused.length === 0) return ok("licences", [...held].join(", ") || "none, as the tenant file says");
  const remedy = "Write them under licences in the tenant file, for the controls that they allow.";
  return warning("licences", `the tenant also holds ${unused.join(", ")}`, remedy);
}
