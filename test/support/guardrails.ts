import { answer, type Answers } from "../../policies/rule/answer";
import type { Given, ResourceRule } from "../../policies/rule/Rule";
import { Property } from "../../policies/values/Property";
import { unknownValue } from "../../policies/values/unknownValue";

export { unknownValue };

/** What a rule goes by in a test: its parameters as a configuration gives them, and the tenant file. */
export interface RuleSettings {
  parameters?: Record<string, unknown>;
  tenant?: unknown;
}

/** Where a resource is: its type, for rules that look at several, and the component around it. */
interface Place {
  type?: string;
  /** Type of the component. @default none */
  parent?: string;
}

/** What a rule finds in a resource's properties. */
export function ask(rule: ResourceRule, properties: Record<string, unknown>, at: RuleSettings & Place = {}): Answers {
  const { parameters = {}, tenant, type = rule.types[0]!, parent } = at;
  const urn = `urn:pulumi:test::test::${parent ? `${parent}$` : ""}${type}::it`;
  const resource = { urn, type, name: "it", properties: new Property(properties) };
  const given = { parameters: rule.parameters.parse(parameters), tenant } as Given<Record<string, unknown>>;
  return answer(() => rule.ask(resource, given));
}

/** The problems that a rule finds; fails when it waits for a value. */
export function problems(...args: Parameters<typeof ask>): string[] {
  const { problems, unknown } = ask(...args);
  if (unknown.length > 0) throw new Error(`The rule waits for ${unknown.map((path) => path.join(".")).join(", ")}.`);
  return problems;
}

/** The values that a rule waits for. */
export const waitsFor = (...args: Parameters<typeof ask>): string[] =>
  ask(...args).unknown.map((path) => path.join("."));
