import type { ReportingDescriptor } from "sarif";
import { packName } from "../../../policies/packName";
import { rules } from "../../../policies/rules";
import { type Report, type Violation } from "../model";
import { oneLine } from "../plainText";

/** How serious a broken guardrail is. */
export const levels = { mandatory: "error", advisory: "warning" } as const;

/** The rule id of a guardrail. It is public: a code scanning service remembers findings by it. */
export const guardrailId = ({ pack, policy }: Violation): string => `${oneLine(pack)}/${oneLine(policy)}`;

/** The guardrails that a report tells of, each once, as the log lists rules. */
export function guardrails({ tenants }: Report): ReportingDescriptor[] {
  const violations = tenants.flatMap((tenant) => tenant.violations ?? []);
  const found = new Map(violations.map((violation) => [guardrailId(violation), violation]));
  return [...found].map(([id, violation]) => ({ id, ...described(violation) }));
}

/** Of this project's own guardrails more is known than of others'. */
function described({ pack, policy, level }: Violation): Omit<ReportingDescriptor, "id"> {
  const rule = pack === packName ? rules.find(({ name }) => name === policy) : undefined;
  if (!rule) {
    return {
      shortDescription: { text: `The guardrail ${oneLine(policy)} is broken` },
      help: { text: `See the policy pack ${oneLine(pack)}.` },
      defaultConfiguration: { level: levels[level] },
    };
  }
  return {
    shortDescription: { text: rule.description },
    help: { text: rule.remedy },
    defaultConfiguration: { level: levels[rule.enforcementLevel] },
    properties: { tags: [...rule.controls] },
  };
}
