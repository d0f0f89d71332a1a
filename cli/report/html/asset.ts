import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Markup, trusted } from "./markup";

/** A style sheet or script of the page, with the word by which its content security policy lets it in. */
export interface Asset {
  text: Markup;
  /** `'sha256-…'` of exactly this text: nothing else runs. */
  source: string;
}

/** Reads a file of the folder assets/, to be written into the page. */
export function asset(name: string): Asset {
  const text = readFileSync(path.join(__dirname, "assets", name), "utf8");
  return { text: trusted(text), source: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
}
