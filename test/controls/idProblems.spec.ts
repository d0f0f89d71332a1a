import { expect } from "chai";
import { catalogue } from "../../controls";
import { idProblems } from "../../controls/idProblems";
import { catalogueOf, control, removed } from "./sampleControls";

describe("idProblems", () => {
  it("finds none in the catalogue", () => {
    expect(idProblems(catalogue)).to.deep.equal([]);
  });

  it("finds none in a control whose earlier versions are on the list of removed ones", () => {
    const good = catalogueOf(
      [control("EB-CA-01v3")],
      [removed("EB-CA-01v1", "EB-CA-01v2"), removed("EB-CA-01v2", "EB-CA-01v3"), removed("EB-XT-09v1")],
    );
    expect(idProblems(good, ["EB-CA-01v1", "EB-CA-01v3", "EB-XT-09v1"])).to.deep.equal([]);
  });

  for (const id of ["EB-CA-1v1", "EB-CA-01v0", "EB-CA-01", "EB-ZZ-01v1", "eb-ca-01v1"]) {
    it(`finds an id of another shape: ${id}`, () => {
      expect(idProblems(catalogueOf([control(id as never)]))).to.deep.equal([
        `${id} is no id; expected one such as EB-CA-01v1.`,
      ]);
    });
  }

  it("finds an id that is given twice", () => {
    expect(idProblems(catalogueOf([control("EB-CA-01v1"), control("EB-CA-01v1")]))).to.deep.equal([
      "EB-CA-01v1 is given twice.",
    ]);
  });

  it("finds a removed control's id that is given again", () => {
    expect(idProblems(catalogueOf([control("EB-CA-01v1")], [removed("EB-CA-01v1")]))).to.deep.equal([
      "EB-CA-01v1 is given twice.",
    ]);
  });

  it("finds two versions that are asked for at once", () => {
    expect(idProblems(catalogueOf([control("EB-CA-01v1"), control("EB-CA-01v2")]))).to.deep.equal([
      "EB-CA-01v1 and EB-CA-01v2 are asked for at once; remove EB-CA-01v1.",
    ]);
  });

  it("finds a version whose predecessor left no trace", () => {
    expect(idProblems(catalogueOf([control("EB-CA-01v2")]))).to.deep.equal([
      "EB-CA-01v2 has no predecessor EB-CA-01v1; put that on the list of removed controls, or count from it.",
    ]);
  });

  it("finds a replacement that doesn't exist", () => {
    expect(idProblems(catalogueOf([], [removed("EB-CA-01v1", "EB-CA-02v1")]))).to.deep.equal([
      "EB-CA-01v1 is replaced by EB-CA-02v1, which does not exist.",
    ]);
  });

  it("finds a published control that is gone without leaving a page", () => {
    expect(idProblems(catalogueOf([control("EB-CA-01v1")]), ["EB-CA-01v1", "EB-CA-02v1"])).to.deep.equal([
      "EB-CA-02v1 was published and is gone; put it on the list of removed controls, with the day and the reason.",
    ]);
  });
});
