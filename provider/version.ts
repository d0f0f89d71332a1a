import { readFileSync } from "node:fs";
import path from "node:path";

/** The version of this package, from the package.json next to which it is installed. */
export const version = readVersion(__dirname);

function readVersion(directory: string): string {
  const file = path.join(directory, "package.json");
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  } catch (error) {
    const parent = path.dirname(directory);
    if (parent === directory) throw error;
    return readVersion(parent);
  }
}
