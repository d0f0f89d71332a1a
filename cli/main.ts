#!/usr/bin/env node
import { Command } from "commander";
import { commands } from "./commands";
import { manifest } from "./manifest";
import { reportError } from "./reportError";

const { description, version } = manifest();
const program = new Command("entra-baseline").description(description).version(version);
for (const command of commands) program.addCommand(command());

program.parseAsync().catch((error: unknown) => {
  process.exitCode = reportError(error);
});
