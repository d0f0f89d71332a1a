import { plain } from "./markdown";
import type { ChangeKind, EffectChange, EffectDiff, LabelledRoute } from "./EffectDiff";

const titles: Readonly<Record<ChangeKind, string>> = {
  lost: "Access lost",
  unclear: "Can't be told",
  gained: "Access gained",
  stricter: "More is asked",
  different: "Something else is asked",
  looser: "Less is asked",
};

const maximumRoutes = 20;

/** Writes an effect diff as Markdown, for a pull request. */
export function renderEffectDiff(diff: EffectDiff): string {
  const { changed, shutOut, cells, routesLost, routesGained } = diff;
  const counts = `${count(changed - shutOut, "sign-in")} of ${cells} compared`;
  const summary = `${counts} change; ${count(routesLost.length, "route")} lost, ${routesGained.length} gained.`;
  if (diff.changes.length === 0) {
    return `**Nobody gains or loses access, and nothing else is asked of anyone who gets in.** ${summary}\n`;
  }
  const sections = (Object.keys(titles) as ChangeKind[]).flatMap((kind) => section(kind, diff.changes));
  const untold = diff.untold > 0 ? [`_${count(diff.untold, "smaller change")} left out._\n`] : [];
  const lists = [...routes("Routes lost", routesLost), ...routes("Routes gained", routesGained)];
  return [`${summary}\n`, ...sections, ...untold, ...lists].join("\n");
}

function section(kind: ChangeKind, changes: readonly EffectChange[]): string[] {
  const lines = changes
    .filter((change) => change.kind === kind)
    .map(
      ({ sentence, policies }) =>
        `- ${plain(sentence)}${policies.length > 0 ? ` _(${policies.map(plain).join(", ")})_` : ""}`,
    );
  return lines.length > 0 ? [`### ${titles[kind]}\n`, `${lines.join("\n")}\n`] : [];
}

function routes(title: string, list: readonly LabelledRoute[]): string[] {
  if (list.length === 0) return [];
  const rows = list.slice(0, maximumRoutes).map(({ identity, target }) => `| ${plain(identity)} | ${plain(target)} |`);
  const more = list.length > maximumRoutes ? [`\n_and ${list.length - maximumRoutes} more_`] : [];
  return [`### ${title}\n`, ["| Who | What |", "| --- | --- |", ...rows, ...more].join("\n"), ""];
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
