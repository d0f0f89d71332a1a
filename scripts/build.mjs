// Compiles the TypeScript sources into dist/ and copies the data files that the compiled code reads from beside it.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Folders of data, not code: read at run time from their place under dist/. */
const data = ["emulator/seeds", "engine/cli", "engine/language-nodejs", "cli/report/html/assets"];

rmSync(path.join(root, "dist"), { recursive: true, force: true });
const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
const result = spawnSync(process.execPath, [tsc, "-p", path.join(root, "tsconfig.json")], { stdio: "inherit" });
if (result.status !== 0) process.exit(result.status ?? 1);

for (const folder of data) {
  if (!existsSync(path.join(root, folder))) continue;
  mkdirSync(path.join(root, "dist", folder), { recursive: true });
  cpSync(path.join(root, folder), path.join(root, "dist", folder), { recursive: true });
}
