import { expect } from "chai";
import { unknown } from "../../../azureadShapes/schema/unknown";
import { compare } from "../../../azureadShapes/schema/compare";
import { block, count, flag, list, set, text } from "../../../azureadShapes/schema/fieldTypes";
import { type Fields, type Values } from "../../../azureadShapes/schema/Field";

const fields: Fields = {
  name: text(),
  on: flag(),
  hours: count(),
  ordered: list(text()),
  unordered: set(text()),
  people: set(block({ id: text(), kind: text() })),
  nested: block({ inner: text() }, { replaces: true }),
  id: text({ output: true }),
};

const changes = (planned: Values, prior: Values) =>
  compare(fields, planned, prior).map(({ path, kind, replaces }) => `${path} ${kind}${replaces ? " replaces" : ""}`);

describe("compare", () => {
  it("takes a property that isn't set for its zero value", () => {
    const zero = { name: "", on: false, hours: 0, ordered: [], unordered: [], people: [] };
    expect(changes({}, zero)).to.deep.equal([]);
    expect(changes(zero, {})).to.deep.equal([]);
  });

  it("tells an added, a changed and a deleted property apart", () => {
    expect(changes({ name: "a", on: true }, { on: false, hours: 3 })).to.deep.equal([
      "name add",
      "on update",
      "hours delete",
    ]);
  });

  it("compares a list by place and a set by what is in it", () => {
    const prior = { ordered: ["a", "b"], unordered: ["a", "b"], people: [{ id: "1", kind: "" }, { id: "2" }] };
    const planned = { ordered: ["b", "a"], unordered: ["b", "a", "a"], people: [{ id: "2" }, { id: "1" }] };
    expect(changes(planned, prior)).to.deep.equal(["ordered[0] update", "ordered[1] update"]);
    expect(changes({ ...prior, unordered: ["a"] }, prior)).to.deep.equal(["unordered update"]);
  });

  it("replaces for a block that comes or goes, not for what it holds", () => {
    expect(changes({ nested: { inner: "a" } }, { nested: { inner: "b" } })).to.deep.equal(["nested.inner update"]);
    expect(changes({}, { nested: { inner: "b" } })).to.deep.equal(["nested delete replaces"]);
  });

  it("shows a value that isn't known yet as a change, and what only the server decides never", () => {
    expect(
      changes({ name: unknown, unordered: [unknown], id: "2" }, { name: "a", unordered: ["a"], id: "1" }),
    ).to.deep.equal(["name update", "unordered update"]);
  });
});
