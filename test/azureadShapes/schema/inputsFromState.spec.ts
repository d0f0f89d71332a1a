import { expect } from "chai";
import { inputsFromState } from "../../../azureadShapes/schema/inputsFromState";
import { block, flag, list, text } from "../../../azureadShapes/schema/fieldTypes";

const fields = {
  name: text({ required: true }),
  note: text(),
  on: flag(),
  people: list(text()),
  nested: block({ inner: text(), other: list(text()) }),
  id: text({ output: true }),
};

const state = { name: "", note: "n", on: false, people: [], nested: { inner: "", other: [] }, id: "1" };

describe("inputsFromState", () => {
  it("describes, for a refresh, exactly what was declared, with its values of now", () => {
    const declared = { name: "a", on: true, people: ["x"], nested: { inner: "i" } };
    expect(inputsFromState(fields, state, declared)).to.deep.equal({
      name: "",
      on: false,
      people: [],
      nested: { inner: "" },
    });
  });

  it("leaves out what was declared and is gone", () => {
    expect(inputsFromState(fields, { name: "a" }, { name: "a", nested: { inner: "i" } })).to.deep.equal({ name: "a" });
  });

  it("describes, for an import, whatever isn't empty, and what is required", () => {
    expect(inputsFromState(fields, state)).to.deep.equal({ name: "", note: "n" });
    expect(inputsFromState(fields, { ...state, nested: { inner: "i", other: [] } })).to.deep.equal({
      name: "",
      note: "n",
      nested: { inner: "i" },
    });
  });
});
