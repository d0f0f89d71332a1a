import { expect } from "chai";
import fc from "fast-check";
import { BlockList } from "node:net";
import { formatIp, parseCidr, parseIp } from "../../../whatif/place/ip";
import { IpSet } from "../../../whatif/place/IpSet";

const v4 = fc.ipV4();
const v6 = fc.ipV6();

describe("IpSet", () => {
  it("holds the same addresses as Node's own block list", () => {
    const range4 = fc.tuple(v4, fc.integer({ min: 0, max: 32 }));
    const range6 = fc.tuple(v6, fc.integer({ min: 0, max: 128 }));
    fc.assert(
      fc.property(
        fc.array(range4, { maxLength: 6 }),
        fc.array(range6, { maxLength: 6 }),
        v4,
        v6,
        (fours, sixes, ip4, ip6) => {
          const list = new BlockList();
          fours.forEach(([ip, bits]) => list.addSubnet(ip, bits, "ipv4"));
          const set4 = new IpSet(fours.map(([ip, bits]) => `${ip}/${bits}`));
          expect(set4.has(parseIp(ip4)!)).to.equal(list.check(ip4, "ipv4"));
          const list6 = new BlockList();
          sixes.forEach(([ip, bits]) => list6.addSubnet(ip, bits, "ipv6"));
          const address = parseIp(ip6)!;
          if (typeof address === "bigint" && sixes.every(([ip]) => typeof parseIp(ip) === "bigint")) {
            expect(new IpSet(sixes.map(([ip, bits]) => `${ip}/${bits}`)).has(address)).to.equal(
              list6.check(ip6, "ipv6"),
            );
          }
        },
      ),
    );
  });

  it("changes membership at its boundaries only", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(v4, fc.integer({ min: 1, max: 32 })), { maxLength: 5 }), v4, (ranges, ip) => {
        const set = new IpSet(ranges.map(([address, bits]) => `${address}/${bits}`));
        const value = parseIp(ip) as number;
        const before = [0, ...(set.boundaries() as number[])].filter((boundary) => boundary <= value);
        expect(set.has(value)).to.equal(set.has(Math.max(...before)));
      }),
    );
  });

  it("keeps what it can't read", () => {
    for (const cidr of [
      "203.0.113.0",
      "203.0.113.0/33",
      "2001:db8::/129",
      "x/8",
      "1.2.3/8",
      "1.2.3.4/8/9",
      "1.2.3.4/-1",
    ]) {
      expect(new IpSet([cidr]).invalid, cidr).to.deep.equal([cidr]);
    }
  });
});

describe("parseIp", () => {
  it("reads what formatIp writes", () => {
    fc.assert(
      fc.property(fc.oneof(v4, v6), (text) => {
        const ip = parseIp(text);
        expect(ip).not.to.equal(null);
        expect(parseIp(formatIp(ip!))).to.equal(ip);
      }),
    );
  });

  it("refuses what is no address", () => {
    for (const text of [
      "",
      "1.2.3",
      "1.2.3.4.5",
      "1.2.3.256",
      "1.2.3.1234",
      "a.b.c.d",
      "1..2.3",
      ":::",
      "fe80::1%eth0",
      "12345::",
    ]) {
      expect(parseIp(text), text).to.equal(null);
    }
  });

  it("takes a mapped address as IPv4", () => {
    expect(parseIp("::ffff:203.0.113.7")).to.equal(parseIp("203.0.113.7"));
    expect(parseCidr("203.0.113.7/24")).to.deep.equal({
      first: parseIp("203.0.113.0"),
      last: parseIp("203.0.113.255"),
    });
  });
});
