/** Runs an asynchronous task when it is first asked for, and gives its result to all who ask; a failure is not kept. */
export function once<Result>(task: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined;
  return () => {
    if (!running) {
      running = task();
      running.catch(() => (running = undefined));
    }
    return running;
  };
}
