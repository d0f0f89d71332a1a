/**
 * Makes text from a tenant safe to print: what would move a terminal's cursor, hide text or turn it around is shown as
 * its code instead (`\u{202e}`). Line ends stay.
 */
export const plainText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(unsafe, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);

/** Controls but line ends and tabs, marks of direction and invisible characters, lone surrogates. */
const unsafe = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The same on one line. */
export const oneLine = (text: string): string => plainText(text).replace(/\s*\n\s*/g, " ");

/** Shortens text to so many characters, and shows that it did. */
export const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${[...text].slice(0, length - 1).join("")}…`;
