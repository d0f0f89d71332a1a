import { type Ip, parseCidr } from "./ip";

interface Range<T extends Ip> {
  first: T;
  last: T;
}

/** A set of addresses made of CIDR ranges, searched in the logarithm of their number. */
export class IpSet {
  /** Ranges that could not be read. */
  readonly invalid: string[] = [];
  private readonly v4: Range<number>[];
  private readonly v6: Range<bigint>[];

  constructor(cidrs: readonly string[]) {
    const v4: Range<number>[] = [];
    const v6: Range<bigint>[] = [];
    for (const cidr of cidrs) {
      const range = parseCidr(cidr);
      if (!range) this.invalid.push(cidr);
      else if (typeof range.first === "number") v4.push(range as Range<number>);
      else v6.push(range as Range<bigint>);
    }
    this.v4 = merge(v4);
    this.v6 = merge(v6);
  }

  has(ip: Ip): boolean {
    return typeof ip === "number" ? contains(this.v4, ip) : contains(this.v6, ip);
  }

  /** The addresses at which membership changes: each range's first, and the one after its last. */
  boundaries(): Ip[] {
    const v4 = this.v4.flatMap(({ first, last }) => (last === 0xffffffff ? [first] : [first, last + 1]));
    const end = (1n << 128n) - 1n;
    const v6 = this.v6.flatMap(({ first, last }) => (last === end ? [first] : [first, last + 1n]));
    return [...v4, ...v6];
  }
}

function merge<T extends Ip>(ranges: Range<T>[]): Range<T>[] {
  const sorted = ranges.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const merged: Range<T>[] = [];
  for (const range of sorted) {
    const before = merged.at(-1);
    if (!before || range.first > before.last) merged.push({ ...range });
    else if (range.last > before.last) before.last = range.last;
  }
  return merged;
}

function contains<T extends Ip>(ranges: readonly Range<T>[], ip: T): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle]!;
    if (ip < range.first) high = middle - 1;
    else if (ip > range.last) low = middle + 1;
    else return true;
  }
  return false;
}
