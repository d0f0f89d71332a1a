/** An AbortSignal for one operation, and the means to let go of its timer when the operation is over. */
export interface OperationSignal {
  signal: AbortSignal;
  release(): void;
}

/** Makes a signal that aborts with `parent`, or after a number of seconds (0: never). Its reason is a readable error. */
export function operationSignal(parent: AbortSignal, seconds: number, what: string): OperationSignal {
  const controller = new AbortController();
  const follow = () => controller.abort(parent.reason);
  if (parent.aborted) follow();
  else parent.addEventListener("abort", follow, { once: true });
  const expire = () =>
    controller.abort(
      new Error(
        `The ${what} did not finish within ${seconds} seconds. ` +
          `Allow it more time with the resource option customTimeouts: { ${what}: "10m" }, or run again.`,
      ),
    );
  const timer = seconds > 0 ? setTimeout(expire, seconds * 1000) : undefined;
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      parent.removeEventListener("abort", follow);
    },
  };
}
