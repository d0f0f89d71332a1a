import { type Control, areaOf, areas } from "../Control";
import { licences } from "../licences";
import { benchmarkNames, benchmarks } from "./benchmarks";

/** Writes the page of a control in Markdown. */
export function controlPage(control: Control): string {
  const { id, title, rationale, severity, licence, remedy, byHand, lastModified } = control;
  return [
    `# ${id}: ${title}`,
    [
      `- Area: ${areas[areaOf(id)]}`,
      `- Severity: ${severity}`,
      `- Licence: ${licence ? licences[licence] : "none"}`,
      `- Assessed: ${control.predicate ? "from the tenant's state" : "by hand"}`,
      `- Last modified: ${lastModified}`,
    ].join("\n"),
    "## Why",
    rationale,
    "## What to do",
    remedy,
    ...(byHand ? ["## By hand", byHand] : []),
    "## Elsewhere",
    mappings(control),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

function mappings({ mappings }: Control): string {
  const rows = benchmarkNames.flatMap((name) => {
    const ids = mappings[name] ?? [];
    return ids.length > 0
      ? [`- ${benchmarks[name]}: ${ids.map((id) => withNote(id, mappings.notes?.[id])).join(", ")}`]
      : [];
  });
  return rows.length > 0 ? rows.join("\n") : "No public benchmark asks for it.";
}

const withNote = (id: string, note: string | undefined): string => (note ? `${id} (${note})` : id);
