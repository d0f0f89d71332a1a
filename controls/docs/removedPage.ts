import type { RemovedControl } from "../Control";

/** Writes the page of a control that is not asked for any more. */
export function removedPage({ id, title, removed: { on, why, replacedBy } }: RemovedControl): string {
  return [
    `# ${id}: ${title}`,
    `Removed on ${on}. ${why}`,
    ...(replacedBy ? [`Replaced by [${replacedBy}](${replacedBy}.md).`] : []),
  ]
    .join("\n\n")
    .concat("\n");
}
