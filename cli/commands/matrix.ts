import { Command, Option } from "commander";
import { findProject } from "../../tenant/findProject";
import { wholeNumber, withStackOptions } from "../fleet/fleetOptions";
import { selectStacks, type StackChoice } from "../fleet/selectStacks";
import { type CiSystem, ciSystems, matrix as matrixOf } from "../shards/matrix";

interface Options extends StackChoice {
  shards: number;
  for: CiSystem;
}

const help = `
Each job runs "entra-baseline preview --stack <stacks> --json <file>"; keep what this prints for "report merge --matrix".
The same stacks are always shared out alike. GitHub Actions takes up to 256 jobs.`;

/** `entra-baseline matrix`: shares many tenants out to the jobs of a CI system. */
export const matrix = (): Command =>
  withStackOptions(new Command("matrix"))
    .description("print a job matrix as JSON, to preview many tenants on several machines")
    .requiredOption("--shards <n>", "how many jobs at most", wholeNumber(1))
    .addOption(new Option("--for <system>", "in the form of").choices(ciSystems).default("github"))
    .addHelpText("after", help)
    .action(run);

async function run(options: Options): Promise<void> {
  const { stacks, notes } = await selectStacks(findProject(process.cwd()), options);
  for (const note of notes) console.error(note);
  console.log(JSON.stringify(matrixOf(stacks, options.shards, options.for)));
}
