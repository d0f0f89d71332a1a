import { setFlagsFromString } from "node:v8";

/** As much computing as few tenants ever need of a program or a provider, in milliseconds. */
const untilThen = 3000;

const everyMs = 500;

/**
 * Puts V8's optimizing compiler off until this process has computed for a while. A program or a provider of a usual tenant
 * has done its work by then: what the compiler makes would come too late to be of use, and making it took a quarter of
 * their computing. Only for a process that is this project's own.
 */
export function optimizeLate(afterMs = untilThen): void {
  setFlagsFromString("--no-opt");
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (user + system < afterMs * 1000) return;
    setFlagsFromString("--opt");
    clearInterval(timer);
  }, everyMs);
  timer.unref();
}
