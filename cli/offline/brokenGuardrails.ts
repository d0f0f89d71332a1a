import { type Violation } from "../../automation/violations";
import { type PlannedResource } from "../../planned/PlannedResource";
import { packName } from "../../policies/packName";
import { answer } from "../../policies/rule/answer";
import { messageOf } from "../../policies/rule/messageOf";
import { rules } from "../../policies/rules";
import { Property } from "../../policies/values/Property";
import { type Tenant } from "../../tenant/schema/tenantSchema";

/**
 * Holds planned resources to the guardrails that look at each resource by itself, with their defaults. Those that look at
 * the whole stack, such as the lockout proof, need the tenant.
 */
export function brokenGuardrails(resources: readonly PlannedResource[], tenant: Tenant): Violation[] {
  return resources.flatMap(({ urn, type, inputs }) => {
    const name = urn.slice(urn.lastIndexOf("::") + 2);
    const properties = new Property(inputs);
    return rules.flatMap((rule) => {
      if ("askAll" in rule || !rule.types.includes(type)) return [];
      const given = { parameters: rule.parameters.parse({}), tenant };
      const { problems } = answer(() => rule.ask({ urn, type, name, properties }, given));
      return problems.map((problem) => ({
        pack: packName,
        policy: rule.name,
        level: rule.enforcementLevel,
        urn,
        message: messageOf(rule, problem),
      }));
    });
  });
}
