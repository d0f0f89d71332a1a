import { expect } from "chai";
import fc from "fast-check";
import { smallestCover } from "../../../whatif/lockout/smallestCover";

const sets = (...lists: number[][]) => lists.map((list) => new Set(list));

describe("smallestCover", () => {
  it("chooses one alternative for each circumstance, so that their union is smallest", () => {
    const cover = smallestCover([sets([1], [2, 3]), sets([2, 3], [4])])!;
    expect([...cover.chosen].sort()).to.have.length(2);
    expect([...smallestCover([sets([1, 2], [3]), sets([1, 2], [4]), sets([1, 2], [5])])!.chosen].sort()).to.deep.equal([
      1, 2,
    ]);
  });

  it("needs nothing without circumstances, and has no answer where one can't be opened", () => {
    expect(smallestCover([])!.chosen.size).to.equal(0);
    expect(smallestCover([sets([1]), []])).to.equal(null);
  });

  it("is as small as trying every set of changes finds", () => {
    const alternatives = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(alternatives, { maxLength: 5 }), (circumstances) => {
        const opens = (bits: number) =>
          circumstances.every((lists) => lists.some((list) => list.every((one) => bits & (1 << one))));
        const sizes = Array.from({ length: 64 }, (_, bits) => bits)
          .filter(opens)
          .map((bits) => bits.toString(2).replace(/0/g, "").length);
        const cover = smallestCover(circumstances.map((lists) => sets(...lists)))!;
        expect(cover).to.deep.include({ smallest: true });
        expect(cover.chosen.size).to.equal(Math.min(...sizes));
      }),
    );
  });
});
