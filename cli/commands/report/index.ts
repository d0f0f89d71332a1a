import { Command } from "commander";
import { comment } from "./comment";
import { issue } from "./issue";
import { merge } from "./merge";

/** `entra-baseline report`: what can be done with the reports that `--json` wrote. */
export const report = (): Command =>
  new Command("report")
    .description("merge reports of several machines, or tell GitHub of one")
    .addCommand(merge())
    .addCommand(comment())
    .addCommand(issue());
