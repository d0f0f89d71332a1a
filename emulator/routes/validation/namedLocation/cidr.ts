import { isIP } from "node:net";

/** Whether a text is an IPv4 or IPv6 address with a prefix length that fits it. */
export function isNetwork(cidr: string): boolean {
  const [address = "", prefix = "", ...rest] = cidr.split("/");
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= longest;
}

/** The prefix length of a network: 24 for `192.0.2.0/24`. */
export function prefixLength(cidr: string): number {
  return Number(cidr.split("/")[1]);
}
