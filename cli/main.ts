#!/usr/bin/env node
import "../startup/loadLate";
import { Command } from "commander";
import { commands } from "./commands";
import { manifest } from "./manifest";
import { reportError } from "./reportError";

const { description, version } = manifest();
const program = new Command("entra-baseline").description(description).version(version);
for (const command of offered(process.argv[2])) program.addCommand(command());

program.parseAsync().catch((error: unknown) => {
  process.exitCode = reportError(error);
});

/** The command that the first argument names. All of them for help, and for a suggestion when it names none. */
function offered(asked = ""): (() => Command)[] {
  if (["-V", "--version"].includes(asked)) return [];
  const command = commands[asked];
  return command ? [command] : Object.values(commands);
}
