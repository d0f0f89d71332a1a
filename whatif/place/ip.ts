import { isIPv6 } from "node:net";

/** An address as a number: IPv4 as a plain one, IPv6 as a bigint, so that each orders as its addresses do. */
export type Ip = number | bigint;

/** Reads an IPv4 or IPv6 address; null when it is neither. An IPv4 address written as IPv6 counts as IPv4. */
export function parseIp(text: string): Ip | null {
  return text.includes(":") ? parseIpv6(text) : parseIpv4(text);
}

/** Writes an address as text, IPv6 in its full form. */
export function formatIp(ip: Ip): string {
  if (typeof ip === "number") return [24, 16, 8, 0].map((shift) => (ip >>> shift) & 0xff).join(".");
  return ip.toString(16).padStart(32, "0").match(/.{4}/g)!.join(":");
}

/** Reads a CIDR range as its first and last address; null when it is none. */
export function parseCidr(text: string): { first: Ip; last: Ip } | null {
  const [address, bits, rest] = text.split("/");
  const ip = parseIp(address ?? "");
  if (ip === null || !bits || !/^\d{1,3}$/.test(bits) || rest !== undefined) return null;
  const free = (typeof ip === "number" ? 32 : 128) - Number(bits);
  if (free < 0) return null;
  if (typeof ip === "number") {
    const size = 2 ** free;
    const first = Math.floor(ip / size) * size;
    return { first, last: first + size - 1 };
  }
  const first = (ip >> BigInt(free)) << BigInt(free);
  return { first, last: first + (1n << BigInt(free)) - 1n };
}

/** By hand, since sign-ins come by the million: four numbers of up to three digits. */
function parseIpv4(text: string): number | null {
  let value = 0;
  let part = 0;
  let digits = 0;
  let parts = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : dot;
    if (code === dot) {
      if (digits === 0 || part > 255) return null;
      value = value * 256 + part;
      parts++;
      part = digits = 0;
    } else {
      if (code < zero || code > nine || ++digits > 3) return null;
      part = part * 10 + code - zero;
    }
  }
  return parts === 4 ? value : null;
}

const dot = 46;
const zero = 48;
const nine = 57;

function parseIpv6(text: string): Ip | null {
  if (!isIPv6(text) || text.includes("%")) return null;
  const dotted = /^(.*:)([\d.]+)$/.exec(text);
  const mapped = dotted?.[2]?.includes(".") ? parseIpv4(dotted[2]) : null;
  const plain =
    mapped === null ? text : `${dotted![1]}${(mapped >>> 16).toString(16)}:${(mapped & 0xffff).toString(16)}`;
  const [head, tail] = plain.split("::").map((half) => (half ? half.split(":") : []));
  const fill = tail ? Array<string>(8 - head!.length - tail.length).fill("0") : [];
  const words = [...head!, ...fill, ...(tail ?? [])];
  const value = BigInt(`0x${words.map((word) => word.padStart(4, "0")).join("")}`);
  return value >> 32n === 0xffffn ? Number(value & 0xffffffffn) : value;
}
