import { setMaxListeners } from "node:events";
import { InterruptedError } from "./InterruptedError";

/** A wish to stop, by Ctrl-C or SIGTERM, that a long-running command can wait for or pass on. */
export interface StopSignal {
  /** Settles when the wish comes. */
  requested: Promise<void>;
  /** Aborts at the same moment, with an {@link InterruptedError}. */
  signal: AbortSignal;
  /** Gives the signals back to Node, so that the next Ctrl-C ends the process at once. */
  release(): void;
}

export interface StopOptions {
  /** What the second signal does instead of ending the process, for a command that has more to bring down than itself. */
  onSecond?: () => void;
}

/** Ctrl-C, what a service manager or CI sends, and the end of the terminal. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Takes these signals over until `release`; the second one (with `onSecond`, the third) ends the process as usual. */
export function stopSignal(options: StopOptions = {}): StopSignal {
  const controller = new AbortController();
  // Every tenant that is worked on listens.
  setMaxListeners(0, controller.signal);
  let settle = (): void => undefined;
  const requested = new Promise<void>((resolve) => (settle = resolve));
  const stop = (): void => {
    if (controller.signal.aborted || !options.onSecond) release();
    if (controller.signal.aborted) return options.onSecond?.();
    controller.abort(new InterruptedError());
    settle();
  };
  const release = (): void => signals.forEach((name) => process.off(name, stop));
  signals.forEach((name) => process.on(name, stop));
  return { requested, signal: controller.signal, release };
}
