import { setMaxListeners } from "node:events";
import { type PulumiCommand } from "@pulumi/pulumi/automation";
import { ownGroup } from "../../automation/ownGroup";
import { findEngine } from "../../engine/findEngine";
import { ProgressPrinter } from "../../engine/ProgressPrinter";
import { pulumiCommand } from "../../engine/workspace";
import { stopSignal } from "../stopSignal";

/** What work on tenants needs of the machine. */
export interface Workplace {
  engine: PulumiCommand;
  /** Aborts at Ctrl-C or SIGTERM: engines that run are told to finish in order, and nothing more is begun. */
  signal: AbortSignal;
}

/** Finds or makes the engine, and says so as long as it lasts. */
export async function findPulumi(signal: AbortSignal): Promise<PulumiCommand> {
  const progress = new ProgressPrinter();
  const found = await findEngine({ onProgress: progress.report, signal }).finally(() => progress.end());
  return pulumiCommand(found);
}

/** Finds or makes the engine and does the work; a second Ctrl-C ends the engines at once. */
export async function withEngine(work: (workplace: Workplace) => Promise<void>): Promise<void> {
  const force = new AbortController();
  setMaxListeners(0, force.signal);
  const stop = stopSignal({ onSecond: () => force.abort() });
  try {
    const engine = ownGroup(await findPulumi(stop.signal), force.signal);
    await work({ engine, signal: stop.signal });
  } finally {
    stop.release();
  }
}
