import { Command } from "commander";
import { existsSync } from "node:fs";
import { controlPage, controls as all, findControl } from "../../controls";
import { loadTenantFile } from "../../tenant/loadTenantFile";
import { assessmentJson } from "../controls/assessmentJson";
import { assessmentLines, assessmentTable } from "../controls/assessmentList";
import { controlJson } from "../controls/controlJson";
import { controlLines, controlTable } from "../controls/controlList";
import { UsageError } from "../UsageError";

interface Options {
  json?: boolean;
  tenant?: string;
}

/** `entra-baseline controls`: what the baseline asks for, as a list or one by one. */
export const controls = (): Command =>
  new Command("controls")
    .description("list the controls of the baseline, show one, or say which a tenant file holds to")
    .option("--tenant <file>", "say for each control: met by this stack file, staged, deviates, not licensed, by hand")
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

async function list({ json, tenant }: Options): Promise<void> {
  if (tenant !== undefined) return assessTenant(tenant, json);
  if (json) return print(all.map(controlJson));
  const { isTTY, columns } = process.stdout;
  console.log(isTTY ? controlTable(all, columns) : controlLines(all));
}

async function assessTenant(file: string, json: boolean | undefined): Promise<void> {
  if (!existsSync(file))
    throw new UsageError(`${file} does not exist; expected a stack file: stacks/Pulumi.<tenant>.yaml.`);
  // Loaded for this alone: Pulumi's SDK takes a second.
  const { assessFile } = await import("../../offline/assessFile.js");
  const assessments = await assessFile(loadTenantFile(file), { today: new Date().toISOString().slice(0, 10) });
  if (json) return print(assessments.map(assessmentJson));
  const { isTTY, columns } = process.stdout;
  console.log(isTTY ? assessmentTable(assessments, columns) : assessmentLines(assessments));
}

function show(id: string, { json }: Options): void {
  const control = findControl(id);
  if (json) return print(controlJson(control));
  process.stdout.write(controlPage(control));
}

const print = (value: unknown): void => console.log(JSON.stringify(value, null, 2));
