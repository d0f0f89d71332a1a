import { expect } from "chai";
import * as fc from "fast-check";
import { shardsOf } from "../../../cli/shards/shardsOf";

const names = fc.uniqueArray(fc.stringMatching(/^[\w.-]{1,20}$/), { maxLength: 60 });
const counts = fc.integer({ min: 1, max: 12 });
const stackNames = (count: number) => Array.from({ length: count }, (_, index) => `tenant-${index}`);

describe("shardsOf", () => {
  it("gives each stack to one share, and no share more than is even", () => {
    fc.assert(
      fc.property(names, counts, (stacks, count) => {
        const shards = shardsOf(stacks, count);
        expect(shards).to.have.length(count);
        expect(shards.flat().sort()).to.deep.equal([...stacks].sort());
        expect(Math.max(...shards.map(({ length }) => length))).to.be.at.most(Math.ceil(stacks.length / count));
      }),
    );
  });

  it("shares the same stacks out alike, in whatever order they come", () => {
    fc.assert(
      fc.property(names, counts, (stacks, count) => {
        const sorted = (shards: string[][]) => shards.map((shard) => [...shard].sort());
        expect(sorted(shardsOf([...stacks].reverse(), count))).to.deep.equal(sorted(shardsOf(stacks, count)));
      }),
    );
  });

  it("keeps the order of the stacks within a share", () => {
    const stacks = stackNames(40);
    for (const shard of shardsOf(stacks, 3))
      expect(shard).to.deep.equal(stacks.filter((stack) => shard.includes(stack)));
  });

  it("moves few stacks, when one comes or goes", () => {
    const stacks = stackNames(200);
    const shareOfEach = (names: string[]) =>
      new Map(shardsOf(names, 8).flatMap((shard, index) => shard.map((stack) => [stack, index] as const)));
    const before = shareOfEach(stacks);
    const after = shareOfEach([...stacks, "one-more"]);
    expect(stacks.filter((stack) => before.get(stack) !== after.get(stack)).length).to.be.below(40);
  });
});
