import { type Rule } from "../../../data/roleManagementRules";
import { type GraphProblem, GraphProblem as Problem } from "../../../problems";
import { type Entity } from "../../../store/Entity";
import { describeIssue, withoutAnnotations } from "../graphSchema";
import { checkPolicy } from "./checkPolicy";
import { checkValues } from "./checkValues";
import { ruleSchemas } from "./ruleSchemas";

/** Makes the refusal of a rule, whose code depends on whether a rule or a whole policy was sent. */
export type Refuse = (reason: string) => GraphProblem;

/**
 * The rules of a policy after a change of some of them. Throws when one of those sent, or the policy that would come
 * of it, is not valid; then nothing changes.
 */
export function changeRules(rules: readonly Rule[], sent: readonly unknown[], refuse: Refuse): Rule[] {
  const changed = new Map(rules.map((rule) => [rule.id, rule]));
  const touched = sent.map((one) => {
    const rule = changeRule(rules, one, refuse);
    changed.set(rule.id, rule);
    return rule.id;
  });
  const result = [...changed.values()];
  checkPolicy(rules, result, touched, refuse);
  return result;
}

function changeRule(rules: readonly Rule[], sent: unknown, refuse: Refuse): Rule {
  if (sent === null || typeof sent !== "object") throw refuse("The policy rule is invalid.");
  const { target, ...settings } = withoutAnnotations(sent) as Entity;
  const current = rules.find((rule) => rule.id === settings["id"]);
  if (!current) throw refuse(`The policy rule id ${String(settings["id"])} is invalid.`);
  const type = settings["@odata.type"];
  // The service falls over a rule that is not of the type its id promises.
  if (type !== current["@odata.type"]) throw new Problem(500, "", "");
  const parsed = ruleSchemas[current["@odata.type"]]!.safeParse(settings);
  if (!parsed.success) throw refuse(`The policy rule is invalid. ${current.id}: ${describeIssue(parsed.error)}`);
  const rule = { ...current, ...parsed.data, target: changeTarget(current, target, refuse) };
  checkValues(rule, refuse);
  return rule;
}

/**
 * A target has to be sent whole, as it was read. One without its members is accepted as well, and harms the policy:
 * `checkPolicy` then refuses its other notification rules.
 */
function changeTarget(current: Rule, sent: unknown, refuse: Refuse): Entity {
  if (sent === null || typeof sent !== "object") {
    throw refuse(`The policy rule is invalid. ${current.id}: its target is missing.`);
  }
  const { caller, level, operations } = sent as Entity;
  if (caller === undefined && level === undefined && operations === undefined) return {};
  const [, ownCaller, ownLevel] = /_([^_]+)_([^_]+)$/.exec(current.id)!;
  if (!same(caller, ownCaller!) || !same(level, ownLevel!) || !Array.isArray(operations)) {
    throw refuse(`The policy rule is invalid. ${current.id}: its target is another rule's.`);
  }
  return { caller: ownCaller, operations: ["All"], level: ownLevel, inheritableSettings: [], enforcedSettings: [] };
}

const same = (one: unknown, other: string) => typeof one === "string" && one.toLowerCase() === other.toLowerCase();
