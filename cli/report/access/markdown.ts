import { codeBlock, codeSpan } from "../markdown/escape";
import { type Detail } from "../markdown/Detail";
import { shorten } from "../plainText";
import { type TenantResult } from "../model";
import type { Access } from "./model";
import { accessSections } from "./sentences";

/** What the plans of several tenants do to the people who sign in. */
export function accessOfTenants(tenants: readonly TenantResult[], detail: Detail): string[] {
  const told = tenants.map(({ stack, access }) => ({ stack, parts: accessMarkdown(access, detail) }));
  const found = told.filter(({ parts }) => parts.length > 0);
  return found.length > 0
    ? ["#### People who sign in", ...found.flatMap(({ stack, parts }) => [`**${codeSpan(stack)}**`, ...parts])]
    : [];
}

/** What a plan does to the people who sign in, as parts of a pull request's comment, in the room that there is. */
function accessMarkdown(access: Access | undefined, detail: Detail): string[] {
  if (!access || detail.resources === 0) return [];
  return accessSections(access).flatMap(({ heading, lines, paste }) => {
    const told = lines.slice(0, detail.resources);
    const left = lines.length - told.length;
    const items = told.map((line) => `- ${codeSpan(shorten(line, 4 * detail.value))}`);
    return [
      `${codeSpan(heading)}:`,
      [...items, ...(left > 0 ? [`- and ${left} more`] : [])].join("\n"),
      ...(paste && detail.reason > 0 ? [codeBlock(paste, detail.reason)] : []),
    ];
  });
}
