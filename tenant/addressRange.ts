import { isIP } from "node:net";

/** The shortest prefix that Entra takes in a named location. */
const shortestPrefix = 8;

/** What is wrong with a range of addresses (CIDR); undefined where nothing is. */
export function addressRangeProblem(range: string): string | undefined {
  const [address = "", prefix = "", ...rest] = range.split("/");
  const version = isIP(address);
  const length = /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN;
  if (version === 0 || rest.length > 0 || !(length <= (version === 4 ? 32 : 128))) {
    return "a range of addresses such as 203.0.113.0/24 or 2001:db8::/32";
  }
  return length < shortestPrefix ? `a range of /${shortestPrefix} or narrower, as Entra takes no wider one` : undefined;
}
