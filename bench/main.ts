import { packageRoot } from "../cli/packageRoot";
import { findEngine } from "../engine/findEngine";
import { ProgressPrinter } from "../engine/ProgressPrinter";
import { Sandbox } from "../sandbox/Sandbox";
import { figures } from "./figures";

/**
 * Prints each figure as one line of JSON on stdout: {"name","value","goal","better"}. With arguments, only the figures
 * whose names contain one of them.
 */
async function main(wanted: string[]): Promise<void> {
  const checkout = packageRoot();
  const progress = new ProgressPrinter();
  const engine = await findEngine({ onProgress: progress.report }).finally(() => progress.end());
  for (const { name, goal, better, measure } of figures) {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
    const sandbox = await Sandbox.open(engine, checkout);
    sandbox.emulator.control.setSettings({ throttling: false });
    try {
      const note = (text: string): void => void process.stderr.write(`${name}: ${text}\n`);
      const value = Number((await measure({ checkout, sandbox, note })).toPrecision(3));
      console.log(JSON.stringify({ name, value, goal, better }));
    } finally {
      await sandbox.close();
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
