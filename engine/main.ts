/** Finds or makes the Pulumi engine and prints the folder to put on PATH: `PATH="$(node main.js):$PATH" pulumi preview`. */
import { EngineError } from "./EngineError";
import { findEngine } from "./findEngine";
import { ProgressPrinter } from "./ProgressPrinter";

async function main(): Promise<void> {
  const progress = new ProgressPrinter();
  try {
    const engine = await findEngine({ onProgress: progress.report });
    progress.end();
    console.log(engine.directory);
  } catch (error) {
    progress.end();
    if (!(error instanceof EngineError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

void main();
