import { joinTails } from "./mergeEquivalent";
import type { AxisName } from "./SignInMatrix";

/** The labels of each axis that limits a change; an axis that is not there doesn't. */
export type Where = Partial<Record<AxisName, readonly string[]>>;

/** One sentence for one change: who, what, for which apps, under which circumstances. */
export function sentenceOf(change: string, where: Where): string {
  const { target, client, device, place, risk, methods } = where;
  const circumstances = [
    `for ${target ? list(target) : "every app"}`,
    client && `by ${list(client)}`,
    device && `on ${list(device)}`,
    place && `from ${list(place)}`,
    risk && `at ${list(risk)}`,
    methods && `presenting ${list(methods, "or")}`,
  ].filter((part) => part !== undefined);
  const sentence = `${where.identity ? joinTails(where.identity) : "everyone"} ${change} ${circumstances.join(", ")}.`;
  return sentence[0]!.toUpperCase() + sentence.slice(1);
}

const maximumLabels = 6;

/** Names a few labels, and counts the others. */
export function list(labels: readonly string[], last = "and"): string {
  const shown = labels.length > maximumLabels ? labels.slice(0, maximumLabels - 1) : labels;
  const rest = labels.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(", ")} ${last} ${all.at(-1)}`;
}
