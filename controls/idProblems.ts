import { areas } from "./Control";
import type { Catalogue } from "./findControl";

const shape = new RegExp(`^EB-(${Object.keys(areas).join("|")})-(\\d{2})v([1-9]\\d*)$`);

/**
 * Tells what is wrong with the ids of a catalogue, one sentence each: an id of another shape, one that is given twice,
 * two versions of a control that are asked for at once, a version whose predecessors are not on the list of removed
 * controls, a replacement that doesn't exist, and an id that had a page once and is gone without leaving one.
 *
 * @param published ids that have been given out, such as those of the pages in docs/controls
 */
export function idProblems({ controls, removed }: Catalogue, published: readonly string[] = []): string[] {
  const current: readonly string[] = controls.map(({ id }) => id);
  const gone: readonly string[] = removed.map(({ id }) => id);
  const ids = [...current, ...gone];
  return [
    ...ids.filter((id) => !shape.test(id)).map((id) => `${id} is no id; expected one such as EB-CA-01v1.`),
    ...[...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `${id} is given twice.`),
    ...current.flatMap((id) => versionProblems(id, current, gone)),
    ...removed
      .filter(({ removed: { replacedBy } }) => replacedBy && !ids.includes(replacedBy))
      .map((control) => `${control.id} is replaced by ${control.removed.replacedBy}, which does not exist.`),
    ...published
      .filter((id) => !ids.includes(id))
      .map(
        (id) => `${id} was published and is gone; put it on the list of removed controls, with the day and the reason.`,
      ),
  ];
}

function versionProblems(id: string, current: readonly string[], gone: readonly string[]): string[] {
  const [, , , version] = shape.exec(id) ?? [];
  if (!version) return [];
  const base = id.slice(0, -version.length);
  const earlier = Array.from({ length: Number(version) - 1 }, (_, index) => `${base}${index + 1}`);
  return [
    ...earlier
      .filter((old) => current.includes(old))
      .map((old) => `${old} and ${id} are asked for at once; remove ${old}.`),
    ...earlier
      .filter((old) => !current.includes(old) && !gone.includes(old))
      .map((old) => `${id} has no predecessor ${old}; put that on the list of removed controls, or count from it.`),
  ];
}
