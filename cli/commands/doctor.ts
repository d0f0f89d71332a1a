import { Command } from "commander";
import { examine } from "../doctor/examine";
import { render } from "../doctor/render";
import { selectStacks } from "../fleet/selectStacks";
import { stopSignal } from "../stopSignal";
import { findProject } from "../../tenant/findProject";

const help = `
Exit codes:
  0    nothing keeps the tenant from being updated
  3    something does; each line says what to do
  2    the command line is wrong
  130  interrupted`;

/** `entra-baseline doctor`: checks all that an update of a tenant depends on, and says what to do. */
export const doctor = (): Command =>
  new Command("doctor")
    .description("check credentials, permissions, licences, engine and state of one tenant")
    .requiredOption("--stack <name>", "the stack of the tenant")
    .option("--json", "print the findings as JSON")
    .addHelpText("after", help)
    .action(async ({ stack, json }: { stack: string; json?: boolean }) => {
      const stop = stopSignal();
      try {
        const project = findProject(process.cwd());
        await selectStacks(project, { stack: [stack] });
        const findings = await examine(project, stack, stop.signal);
        process.stdout.write(json ? `${JSON.stringify(findings, undefined, 2)}\n` : render(findings));
        const isBad = findings.some(({ health }) => health === "problem" || health === "unknown");
        process.exitCode = isBad ? 3 : 0;
      } finally {
        stop.release();
      }
    });
