import { Command } from "commander";
import { merge } from "./merge";

/** `entra-baseline report`: what can be done with the reports that `--json` wrote. */
export const report = (): Command =>
  new Command("report").description("merge reports of several machines").addCommand(merge());
