import Table from "cli-table3";
import { type ResourceChange } from "../automation/changes";
import { describeProperty, describeResource } from "../automation/describe";

/** Says what changes, a line a resource and an indented line a property. */
export const changeLines = (changes: readonly ResourceChange[]): string =>
  changes
    .flatMap((change) => [describeResource(change), ...change.properties.map((p) => `    ${describeProperty(p)}`)])
    .join("\n");

export function createdTable(changes: readonly ResourceChange[]): string {
  const table = new Table({ head: ["resource", "type"], style: { head: [], border: [] } });
  for (const { name, type } of changes) table.push([name, type]);
  return table.toString();
}
