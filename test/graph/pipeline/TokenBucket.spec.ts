import { expect } from "chai";
import fc from "fast-check";
import { TokenBucket } from "../../../graph/pipeline/TokenBucket";

describe("TokenBucket", () => {
  it("lets the first through and spaces the others evenly, when all come at once", () => {
    const bucket = new TokenBucket(1);
    expect([0, 0, 0].map((now) => bucket.take(now))).to.deep.equal([0, 1_000, 2_000]);
  });

  it("lets the next through at once, when enough time has passed", () => {
    const bucket = new TokenBucket(2);
    expect([0, 500, 999, 10_000].map((now) => bucket.take(now))).to.deep.equal([0, 0, 1, 0]);
  });

  it("never lets more through in any span of time than the burst and the rate allow", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(gaps, fc.constantFrom(1, 2, 10), fc.integer({ min: 1, max: 5 }), (gaps, perSecond, burst) => {
        const bucket = new TokenBucket(perSecond, burst);
        let now = 0;
        const passed = gaps.map((gap) => (now += gap) + bucket.take(now));
        for (let from = 0; from < passed.length; from++) {
          for (let to = from + 1; to < passed.length; to++) {
            const seconds = (passed[to]! - passed[from]!) / 1_000;
            expect(to - from + 1).to.be.at.most(burst + seconds * perSecond + 1e-6);
          }
        }
      }),
    );
  });
});
