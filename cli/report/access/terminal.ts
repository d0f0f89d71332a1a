import { plainText } from "../plainText";
import type { Access } from "./model";
import { accessSections } from "./sentences";

/** What a plan does to the people who sign in, as lines for a terminal. */
export const accessLines = (access: Access | undefined): string[] =>
  (access ? accessSections(access) : []).flatMap(({ heading, lines, paste }) => [
    `${plainText(heading)}:`,
    ...lines.flatMap((line) => plainText(line).split("\n")).map((line) => `  ${line}`),
    ...(paste
      ? plainText(paste)
          .trimEnd()
          .split("\n")
          .map((line) => `    ${line}`)
      : []),
  ]);
