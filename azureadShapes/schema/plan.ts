import { type Field, type Fields, type Values, asBlock, asList } from "./Field";
import { isUnknown } from "./unknown";

/**
 * What the object is to be: what is declared, the defaults, and for what the server decides its last known value.
 * `undecided` stands for what only the server can tell of something new: the engine's unknown in a preview, nothing in
 * an apply.
 */
export function plan(fields: Fields, inputs: Values, prior: Values | undefined, undecided: unknown): Values {
  const left = prior ? undefined : undecided;
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, field]) => [name, planField(field, inputs[name], prior?.[name] ?? left, undecided)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function planField(field: Field, input: unknown, prior: unknown, undecided: unknown): unknown {
  if (field.output) return prior;
  if (isUnknown(input)) return input;
  if (input === undefined || input === null) {
    if (field.computed) return prior;
    return "default" in field ? field.default : undefined;
  }
  if (field.kind === "block") return plan(field.fields, asBlock(input) ?? {}, asBlock(prior), undecided);
  if (field.kind !== "list" && field.kind !== "set") return input;
  const of = field.of;
  if (of.kind !== "block") return input;
  // A member of a set has no place, so it has no earlier self to take values from.
  const before = field.kind === "list" ? asList(prior) : [];
  return asList(input).map((item, index) => planField(of, item, before[index], undecided));
}
