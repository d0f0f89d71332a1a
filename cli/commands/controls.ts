import { Command } from "commander";
import { controlPage, controls as all, findControl } from "../../controls";
import { controlJson } from "../controls/controlJson";
import { controlLines, controlTable } from "../controls/controlList";

interface Options {
  json?: boolean;
}

/** `entra-baseline controls`: what the baseline asks for, as a list or one by one. */
export const controls = (): Command =>
  new Command("controls")
    .description("list the controls of the baseline, or show one")
    .option("--json", "print JSON")
    .action(list)
    .addCommand(
      new Command("show")
        .description("show one control: why, what to do, and where other benchmarks ask for it")
        .argument("<id>", "such as EB-CA-01v1")
        // Declared here for the help; given after the id, it is the parent command's that is read.
        .option("--json", "print JSON")
        .action((id: string, _options: Options, command: Command) => show(id, command.optsWithGlobals<Options>())),
    );

function list({ json }: Options): void {
  if (json) return print(all.map(controlJson));
  const { isTTY, columns } = process.stdout;
  console.log(isTTY ? controlTable(all, columns) : controlLines(all));
}

function show(id: string, { json }: Options): void {
  const control = findControl(id);
  if (json) return print(controlJson(control));
  process.stdout.write(controlPage(control));
}

const print = (value: unknown): void => console.log(JSON.stringify(value, null, 2));
