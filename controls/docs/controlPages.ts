import { type Catalogue, catalogue } from "../findControl";
import { controlPage } from "./controlPage";
import { indexPage } from "./indexPage";
import { removedPage } from "./removedPage";

/** Writes all pages of a catalogue: file name → Markdown. A removed control keeps its page. */
export function controlPages(from: Catalogue = catalogue): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", indexPage(from)],
    ...from.controls.map((control) => [`${control.id}.md`, controlPage(control)] as const),
    ...from.removed.map((control) => [`${control.id}.md`, removedPage(control)] as const),
  ]);
}
