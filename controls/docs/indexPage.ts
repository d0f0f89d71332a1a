import { type Area, type Control, areaOf, areas } from "../Control";
import type { Catalogue } from "../findControl";

/** Writes the list of all controls in Markdown: a table for each area, and the removed ones. */
export function indexPage({ controls, removed }: Catalogue): string {
  return [
    "# Controls",
    `The baseline asks for ${controls.length} controls. Each keeps its id in code, tests, reports and these pages; the version behind the \`v\` goes up when what passes changes.`,
    ...(Object.keys(areas) as Area[]).flatMap((area) => [
      `## ${areas[area]}`,
      table(controls.filter(({ id }) => areaOf(id) === area)),
    ]),
    ...(removed.length > 0
      ? ["## Removed", removed.map(({ id, title, removed: { on } }) => `- ${link(id)} ${title} (${on})`).join("\n")]
      : []),
  ]
    .join("\n\n")
    .concat("\n");
}

function table(controls: readonly Control[]): string {
  return [
    "| Id | Control | Severity | Licence | Assessed |",
    "| --- | --- | --- | --- | --- |",
    ...controls.map(
      ({ id, title, severity, licence, predicate }) =>
        `| ${link(id)} | ${title} | ${severity} | ${licence ?? ""} | ${predicate ? "" : "by hand"} |`,
    ),
  ].join("\n");
}

const link = (id: string): string => `[${id}](${id}.md)`;
