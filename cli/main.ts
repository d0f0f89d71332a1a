#!/usr/bin/env node
import { Command } from "commander";
import { readFileSync } from "node:fs";
import path from "node:path";
import { commands } from "./commands";
import { packageRoot } from "./packageRoot";
import { reportError } from "./reportError";

const manifest = JSON.parse(readFileSync(path.join(packageRoot(), "package.json"), "utf8")) as {
  version: string;
  description: string;
};

const program = new Command("entra-baseline").description(manifest.description).version(manifest.version);
for (const command of commands) program.addCommand(command());

program.parseAsync().catch((error: unknown) => {
  process.exitCode = reportError(error);
});
