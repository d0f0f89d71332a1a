import { expect } from "chai";
import { parseShard, shareOf } from "../../../cli/shards/shareOf";

const fleet = Array.from({ length: 11 }, (_, index) => `t${index}`);

describe("parseShard", () => {
  it("reads which share of how many", () => expect(parseShard("2/5")).to.deep.equal({ number: 2, of: 5 }));

  it("refuses what is no share", () => {
    for (const text of ["", "2", "0/5", "6/5", "1/0", "-1/5", "1/5/5", "a/b"])
      expect(() => parseShard(text), text).to.throw("expected a share such as 2/5");
  });
});

describe("shareOf", () => {
  it("takes every stack in one share, and names them all in each", () => {
    const shares = [1, 2, 3].map((number) => shareOf(fleet, { number, of: 3 }));
    expect(shares.flatMap(({ stacks }) => stacks).sort()).to.deep.equal([...fleet].sort());
    for (const { shard } of shares) expect(shard!.fleet).to.deep.equal(fleet);
  });

  it("takes all, when no share is asked for", () => expect(shareOf(fleet, undefined)).to.deep.equal({ stacks: fleet }));
});
