import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "./packageRoot";

/** What this package says of itself. */
export const manifest = (): { version: string; description: string } =>
  JSON.parse(readFileSync(path.join(packageRoot(), "package.json"), "utf8")) as {
    version: string;
    description: string;
  };
