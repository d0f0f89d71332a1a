import { parseArgs } from "node:util";
import path from "node:path";
import { packageRoot } from "../cli/packageRoot";
import { reportError } from "../cli/reportError";
import { shellExports } from "../cli/shellExports";
import { stopSignal } from "../cli/stopSignal";
import { findEngine } from "../engine/findEngine";
import { ProgressPrinter } from "../engine/ProgressPrinter";
import { loadTenantFile } from "../tenant/loadTenantFile";
import { runDemo, type SampleTenant } from "./demo";
import { Sandbox } from "./Sandbox";

const checkout = packageRoot();
const sampleStacks = ["contoso", "fabrikam"];

const usage = `npm start [-- --keep]

Deploys the baseline to two sample tenants on emulated Microsoft services, shows drift and a refused lockout, and removes all
of it again.

  --keep   leaves the sandbox up, and prints the environment for plain pulumi commands
  --help   prints this`;

async function main(): Promise<void> {
  const { keep, help } = parseArgs({ options: { keep: { type: "boolean" }, help: { type: "boolean" } } }).values;
  if (help) return console.log(usage);

  const stop = stopSignal();
  const write = (text: string): void => void process.stdout.write(text);
  try {
    write("==> The Pulumi engine\n");
    const progress = new ProgressPrinter();
    const engine = await findEngine({ onProgress: progress.report, signal: stop.signal }).finally(() => progress.end());
    write(`pulumi ${engine.version} (${engine.source})\n`);

    const tenants = sampleStacks.map((name): SampleTenant => {
      const { tenantId } = loadTenantFile(path.join(checkout, "stacks", `Pulumi.${name}.yaml`));
      return { name, tenantId };
    });
    const sandbox = await Sandbox.open(engine, checkout);
    try {
      write(`\n==> Emulated Microsoft services, on this machine alone\n${sandbox.emulator.httpsUrl}\n`);
      await runDemo(sandbox, tenants, { signal: stop.signal, write });
      if (keep) {
        write(`\n==> The sandbox stays up until Ctrl-C. In another shell:\n${instructions(sandbox, tenants)}\n`);
        await stop.requested;
      }
    } finally {
      await sandbox.close();
    }
  } finally {
    stop.release();
  }
}

function instructions(sandbox: Sandbox, tenants: SampleTenant[]): string {
  const [first] = tenants as [SampleTenant];
  const all = tenants.map((tenant) => {
    const environment = shellExports(sandbox.environment(tenant.tenantId));
    return `\n# ${tenant.name}\n${environment}`;
  });
  return `cd ${sandbox.directory}${all.join("\n")}\n\npulumi preview --refresh --stack ${first.name}`;
}

main().catch((error: unknown) => {
  process.exitCode = reportError(error);
});
