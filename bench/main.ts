import { parseArgs } from "node:util";
import { packageRoot } from "../cli/packageRoot";
import { findEngine } from "../engine/findEngine";
import { ProgressPrinter } from "../engine/ProgressPrinter";
import { Sandbox } from "../sandbox/Sandbox";
import { series } from "./figures";

/**
 * Prints each figure as one line of JSON on stdout: {"name","value","goal","better"}. With arguments, only the figures
 * whose names contain one of them; `--tenants` says how big the fleet is.
 */
async function main(): Promise<void> {
  const { values, positionals: wanted } = parseArgs({
    options: { tenants: { type: "string", default: "50" } },
    allowPositionals: true,
  });
  const tenants = Number(values.tenants);
  if (!Number.isInteger(tenants) || tenants < 11) throw new Error("--tenants: expected a whole number, 11 or more");

  const checkout = packageRoot();
  const progress = new ProgressPrinter();
  const engine = await findEngine({ onProgress: progress.report }).finally(() => progress.end());
  for (const { figures, measure } of series) {
    const isWanted = ({ name }: { name: string }) => wanted.some((part) => name.includes(part));
    if (wanted.length > 0 && !figures.some(isWanted)) continue;
    const sandbox = await Sandbox.open(engine, checkout);
    sandbox.emulator.control.setSettings({ throttling: false });
    try {
      const note = (text: string): void => void process.stderr.write(`${figures[0]!.name}: ${text}\n`);
      const measured = await measure({ checkout, sandbox, tenants, note });
      for (const [index, figure] of figures.entries()) {
        const value = Number(measured[index]!.toPrecision(3));
        console.log(JSON.stringify({ name: figure.name, value, goal: figure.goal, better: figure.better }));
      }
    } finally {
      await sandbox.close();
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
