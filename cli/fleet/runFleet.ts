import { Listr } from "listr2";
import { type TenantResult } from "../report/model";
import { outcomeOf } from "../report/summary";

export interface FleetOptions {
  /** How many tenants are worked on at once. */
  concurrency: number;
  /** Begins no more tenants when aborted. */
  signal: AbortSignal;
  /** Works on one tenant; `tell` shows in a few words how far it is. */
  work(stack: string, tell: (text: string) => void): Promise<TenantResult>;
  /** The result of a tenant that was not begun. */
  notBegun(stack: string): TenantResult;
}

/**
 * Works on many tenants side by side, with the progress of each on a terminal and plain lines elsewhere.
 *
 * @returns the results in the order of the stacks.
 */
export async function runFleet(stacks: readonly string[], options: FleetOptions): Promise<TenantResult[]> {
  const results = stacks.map(options.notBegun);
  // Without a terminal each word of progress would be a line of its own in the log.
  const isPlain = !process.stdout.isTTY || Boolean(process.env.CI);
  const tasks = new Listr<unknown, "default", "simple">(
    stacks.map((stack, index) => ({
      title: stack,
      task: async (_context, task): Promise<void> => {
        if (options.signal.aborted) return task.skip(`${stack}: not begun`);
        const result = await options.work(stack, (text) => {
          if (!isPlain) task.output = text;
        });
        results[index] = result;
        task.title = `${stack}: ${outcomeOf(result)}, ${Math.round(result.seconds)} s`;
      },
    })),
    {
      concurrent: options.concurrency,
      registerSignalListeners: false,
      fallbackRenderer: "simple",
      fallbackRendererCondition: () => isPlain,
    },
  );
  await tasks.run();
  return results;
}
