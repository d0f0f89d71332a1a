import { expect } from "chai";
import fc from "fast-check";
import { odataFilter } from "../../../graph";

describe("odataFilter", () => {
  it("quotes each value", () => {
    expect(odataFilter`scopeId eq ${"/"} and scopeType eq ${"DirectoryRole"}`).to.equal(
      "scopeId eq '/' and scopeType eq 'DirectoryRole'",
    );
  });

  it("keeps every value within its quotes, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const filter = odataFilter`a eq ${value}`;
        const quoted = /^a eq '((?:[^']|'')*)'$/s.exec(filter)?.[1];
        expect(quoted?.replaceAll("''", "'")).to.equal(value);
      }),
    );
  });
});
