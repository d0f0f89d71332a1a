import { expect } from "chai";
import { previewsAtOnce, startsAtOnce } from "../../../cli/fleet/previewsAtOnce";

const GiB = 2 ** 30;

describe("previewsAtOnce", () => {
  it("grows with the cores, since a preview waits for Graph most of its time", () => {
    expect(previewsAtOnce(2, 64 * GiB)).to.equal(16);
    expect(previewsAtOnce(8, 64 * GiB)).to.equal(64);
  });

  it("leaves half of the memory to others", () => {
    expect(previewsAtOnce(8, 12 * GiB)).to.equal(12);
  });

  it("lets few of them start at once", () => {
    expect(startsAtOnce(2)).to.equal(3);
  });

  it("is one at least, on whatever machine", () => {
    expect(previewsAtOnce(1, GiB)).to.equal(1);
    expect(previewsAtOnce()).to.be.at.least(1);
  });
});
