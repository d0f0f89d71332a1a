import { type Access } from "../access/model";
import { accessSections } from "../access/sentences";
import { type Markup, markup } from "./markup";

/** Renders what a plan does to the people who sign in. */
export const accessDetail = (access: Access | undefined): Markup[] =>
  (access ? accessSections(access) : []).map(
    ({ heading, lines, paste }) =>
      markup`<section class="access"><h3>${heading}</h3><ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>${paste !== undefined && markup`<pre>${paste}</pre>`}</section>`,
  );
