// Writes every file that is made from code, and says which have changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { generatedFiles } from "./generatedFiles";

async function main(): Promise<void> {
  const root = path.resolve(__dirname, "..");
  let changed = 0;
  for (const [file, text] of await generatedFiles()) {
    const target = path.join(root, file);
    if (existsSync(target) && readFileSync(target, "utf8") === text) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(`wrote ${file}`);
    changed++;
  }
  console.log(changed === 0 ? "everything was up to date" : `${changed} files written`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
