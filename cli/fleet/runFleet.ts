import { Listr } from "listr2";
import { type TenantResult } from "../report/model";
import { outcomeOf } from "../report/summary";
import { StartQueue } from "./StartQueue";

/** What the work on a tenant tells of itself. */
export interface Progress {
  /** Shows in a few words how far it is. */
  tell(text: string): void;
  /** Says that it has started: what comes is more waiting than computing. */
  started(): void;
}

export interface FleetOptions {
  /** How many tenants are worked on at once. */
  concurrency: number;
  /** How many of them may be starting. @default all of them */
  starting?: number;
  /** Begins no more tenants when aborted. */
  signal: AbortSignal;
  /** Works on one tenant. */
  work(stack: string, progress: Progress): Promise<TenantResult>;
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
  const queue = new StartQueue(options.starting ?? options.concurrency);
  const tasks = new Listr<unknown, "default", "simple">(
    stacks.map((stack, index) => ({
      title: stack,
      task: async (_context, task): Promise<void> => {
        const tell = (text: string): void => {
          if (!isPlain) task.output = text;
        };
        tell("waits for others to start");
        await queue.run(async (started) => {
          if (options.signal.aborted) return task.skip(`${stack}: not begun`);
          const result = await options.work(stack, { tell, started });
          results[index] = result;
          task.title = `${stack}: ${outcomeOf(result)}, ${Math.round(result.seconds)} s`;
        });
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
