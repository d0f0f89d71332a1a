import { type Report, type TenantResult } from "../model";
import { headline } from "../summary";
import { details } from "./Detail";
import { codeSpan } from "./escape";
import { names, sections } from "./sections";

/** What GitHub takes as the text of a comment, in characters. */
export const commentLimit = 65_536;

/** The first line of every comment, by which the next run finds the one to update. */
export const marker = "<!-- entra-baseline preview -->";

const shortened = "_Shortened to fit; the JSON report has everything._";

/**
 * Renders a report as the one comment of a pull request: what could not be read, then what differs, with tenants that
 * differ in the same way told of together, then the rest. What is too long is told with less and less detail, down to the
 * tenants' names. Everything that comes from a tenant stands in code, where Markdown and HTML mean nothing.
 */
export function markdown(report: Report, limit = commentLimit): string {
  const top = [marker, `### entra-baseline preview\n\n${headline(report)}`];
  for (const [level, detail] of details.entries()) {
    const text = page([...top, ...(level > 0 ? [shortened] : []), ...sections(report, detail)]);
    if (text.length <= limit) return text;
  }
  return page([...top, shortened, ...namesOnly(report, limit - page([...top, shortened]).length)]);
}

const page = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

/** The names by outcome; where there is no room even for them, as many as fit, those that need attention first. */
function namesOnly({ tenants }: Report, room: number): string[] {
  const by = (outcome: TenantResult["outcome"]) => tenants.filter((tenant) => tenant.outcome === outcome);
  const groups = [
    { heading: "Could not be read", found: by("unreadable") },
    { heading: "Differ", found: by("differs") },
    { heading: "The same", found: by("same") },
  ].filter(({ found }) => found.length > 0);
  const whole = groups.map(({ heading, found }) => `${heading}: ${names(found)}`);
  if (whole.reduce((length, line) => length + line.length + 2, 0) <= room) return whole;

  let left = room - groups.reduce((length, { heading }) => length + heading.length + " and 1000000 more: ".length, 0);
  return groups.map(({ heading, found }) => {
    const fitting = found.filter(({ stack }) => (left -= codeSpan(stack).length + 2) >= 0);
    return `${heading}: ${names(fitting)} and ${found.length - fitting.length} more`;
  });
}
