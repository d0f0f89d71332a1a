import Table from "cli-table3";
import { type ResourceChange } from "../automation/changes";
import { describeProperty, describeResource } from "../automation/describe";
import { controlOf } from "../controls";

/** Says what changes, a line a resource and an indented line a property. */
export const changeLines = (changes: readonly ResourceChange[]): string =>
  changes
    .flatMap((change) => [describeResource(change), ...change.properties.map((p) => `    ${describeProperty(p)}`)])
    .join("\n");

/**
 * Says which control is served by which resources.
 *
 * @param served Ids of controls, each with the names of its resources: the stack's output `controls`.
 * @param stack Name of the stack, which every resource's name begins with.
 */
export function controlTable(served: Readonly<Record<string, readonly string[]>>, stack: string): string {
  const table = new Table({
    head: ["control", "what it holds to", "resources"],
    colWidths: [13, 62, 48],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const id of Object.keys(served).sort()) {
    const names = served[id]!.map((name) => name.replace(`${stack}-`, ""));
    table.push([id, controlOf(id)?.title ?? "", some(names).join("\n")]);
  }
  return table.toString();
}

/** The first few of many, and how many more there are. */
const some = (names: readonly string[]): string[] =>
  names.length <= 3 ? [...names] : [...names.slice(0, 2), `and ${names.length - 2} more`];
