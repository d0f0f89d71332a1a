import type { Command } from "commander";
import { addProvider } from "./addProvider";
import { controls } from "./controls";
import { doctor } from "./doctor";
import { matrix } from "./matrix";
import { plan } from "./plan";
import { preview } from "./preview";
import { report } from "./report";
import { sandbox } from "./sandbox";
import { scan } from "./scan";
import { up } from "./up";
import { validate } from "./validate";
import { whatif } from "./whatif";

/** The verbs of the command line: one file each. */
export const commands: readonly (() => Command)[] = [
  validate,
  preview,
  plan,
  scan,
  up,
  doctor,
  matrix,
  report,
  whatif,
  controls,
  addProvider,
  sandbox,
];
