import { type GraphClient } from "../../graph";
import { type Finding, ok, problem, problemOf, unknown, warning } from "./Finding";

/** Seconds that tokens and signed assertions forgive; beyond five minutes sign-ins fail. */
const noticeable = 60;
const fatal = 300;

/** How far this machine's clock is from Graph's: tokens and client assertions are only valid for a time. */
export async function checkClock(client: GraphClient, signal: AbortSignal): Promise<Finding> {
  try {
    const { headers } = await client.request("GET", "/organization", { signal, query: { $select: "id" } });
    return clockFinding(headers.date, Date.now());
  } catch (error) {
    return problemOf("clock", error);
  }
}

/** Compares the Date header of an answer with the clock, in milliseconds since 1970. */
export function clockFinding(date: string | undefined, now: number): Finding {
  const theirs = Date.parse(date ?? "");
  if (Number.isNaN(theirs)) return unknown("clock", "Graph's answer has no date");
  const seconds = Math.round((now - theirs) / 1000);
  const off = Math.abs(seconds);
  if (off < noticeable) return ok("clock", `within ${noticeable} s of Graph's`);
  const found = `${off} s ${seconds > 0 ? "ahead of" : "behind"} Graph's`;
  const remedy = "Set it by NTP: tokens and certificates are checked against the time.";
  return off < fatal ? warning("clock", found, remedy) : problem("clock", found, remedy);
}
