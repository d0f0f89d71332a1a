import { plainText } from "../plainText";

/** HTML that may stand in a page as it is. Only {@link markup} makes it, so that whatever else gets into a page is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What can be put into a page: text is escaped, nothing for what there is not. */
export type Content = string | number | Markup | readonly Content[] | undefined | false;

/**
 * Makes HTML from a template: ``markup`<td title="${name}">${name}</td>` ``. Every value is escaped, for the text of an
 * element as for an attribute in double quotes; it must stand in no other place. What would turn text around is shown as
 * its code.
 */
export function markup(strings: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(strings.reduce((text, string, index) => `${text}${render(values[index - 1])}${string}`));
}

/** Takes text for HTML that stands in this package, such as its script. */
export const trusted = (text: string): Markup => new Markup(text);

function render(value: Content): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(render).join("");
  return plainText(String(value)).replace(/[&<>"']/g, (character) => entities[character]!);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
