import { expect } from "chai";
import { equalities, filterPredicate } from "../../../emulator/odata/filter";
import { GraphProblem } from "../../../emulator/problems";

const items = [
  { name: "O'Neil", enabled: true, size: 1, owner: { id: "A1" } },
  { name: "Ada", enabled: false, size: 2, owner: null },
  { name: "adam", enabled: true, size: 3 },
];

const found = (filter: string, properties?: string[]) =>
  items.filter(filterPredicate(filter, properties)).map(({ name }) => name);

describe("filterPredicate", () => {
  const cases: [string, string[]][] = [
    ["name eq 'ada'", ["Ada"]],
    ["name eq 'O''Neil'", ["O'Neil"]],
    ["enabled eq true and size ne 1", ["adam"]],
    ["size eq 1 or size eq 2 and enabled eq true", ["O'Neil"]],
    ["(size eq 1 or size eq 2) and enabled eq false", ["Ada"]],
    ["not (size eq 1)", ["Ada", "adam"]],
    ["startswith(name,'AD')", ["Ada", "adam"]],
    ["name in ('Ada', 'adam')", ["Ada", "adam"]],
    ["owner/id eq 'a1'", ["O'Neil"]],
    ["owner eq null", ["Ada", "adam"]],
  ];
  for (const [filter, names] of cases) {
    it(`finds ${names.join(" and ")}, when asked for ${filter}`, () => {
      expect(found(filter)).to.deep.equal(names);
    });
  }

  for (const filter of [
    "",
    "name",
    "name eq",
    "name eq Ada",
    "name gt 'a'",
    "(name eq 'a'",
    "name eq 'a' name",
    "name eq 'a",
  ]) {
    it(`refuses "${filter}"`, () => {
      expect(() => filterPredicate(filter))
        .to.throw(GraphProblem)
        .with.property("status", 400);
    });
  }

  it("refuses a property that cannot be filtered on", () => {
    expect(() => found("size eq 1", ["name"])).to.throw(GraphProblem, "'size'");
  });
});

describe("equalities", () => {
  it("gives what a filter insists on", () => {
    const filter = "scopeId eq '/' and scopeType eq 'DirectoryRole' and not (a eq 'b') and (c eq 1 or d eq 2)";
    expect(equalities(filter)).to.deep.equal({ scopeId: "/", scopeType: "DirectoryRole" });
  });
});
