import { oneLine, plainText, shorten } from "../plainText";

/**
 * Writes text as a code span, in which nothing else of Markdown or HTML has a meaning: no link, no mention, no tag.
 * See https://spec.commonmark.org/0.31.2/#code-spans.
 */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const fence = "`".repeat(longestRun(line) + 1);
  const padding = line.trim() === "" || /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Writes text of several lines as a fenced code block, shortened to so many characters. */
export function codeBlock(text: string, maxLength: number): string {
  const block = shorten(plainText(text).trim(), maxLength);
  const fence = "`".repeat(Math.max(3, longestRun(block) + 1));
  return `${fence}text\n${block}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
