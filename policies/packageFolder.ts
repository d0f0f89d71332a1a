import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of this package, from a folder directly in it, or in its compiled code. */
export function packageFolder(folder: string): string {
  const root = [path.join(folder, ".."), path.join(folder, "../..")].find((each) =>
    existsSync(path.join(each, "package.json")),
  );
  if (!root) throw new Error(`No package.json above ${folder}: the guardrails are not where they were installed.`);
  return root;
}
