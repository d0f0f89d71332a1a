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
 */
export function controlTable(served: Readonly<Record<string, readonly string[]>>): string {
  const table = new Table({
    head: ["control", "what it holds to", "resources"],
    colWidths: [13, 56, 50],
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [] },
  });
  for (const id of Object.keys(served).sort()) {
    table.push([id, controlOf(id)?.title ?? "", served[id]!.join("\n")]);
  }
  return table.toString();
}
