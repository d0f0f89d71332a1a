import { expect } from "chai";
import fc from "fast-check";
import { fillPath, graphPath } from "../../../graph";
import { assertPath } from "../../../graph/urls/graphPath";

describe("graphPath", () => {
  it("puts values between the texts", () => {
    expect(graphPath`/policies/x/${"a"}/rules/${"b_c"}`).to.equal("/policies/x/a/rules/b_c");
    expect(graphPath`/organization`).to.equal("/organization");
  });

  it("keeps every value within its segment, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (id) => {
        fc.pre(id !== "." && id !== "..");
        const path = graphPath`/policies/${id}/rules`;
        expect(() => assertPath(path)).not.to.throw();
        const segments = new URL(`https://h/v1.0${path}?q`).pathname.split("/");
        expect(segments).to.have.length(5);
        expect(decodeURIComponent(segments[3]!)).to.equal(id);
      }),
    );
  });

  it("throws, when a value is empty or leads up", () => {
    for (const id of ["", ".", ".."]) {
      expect(() => graphPath`/policies/${id}/rules`).to.throw(TypeError, `/policies/{…}/rules, got "${id}"`);
    }
  });
});

describe("fillPath", () => {
  it("fills each name with its encoded value", () => {
    expect(fillPath("/a/{one}/b/{two}", { one: "1/2", two: "x" })).to.equal("/a/1%2F2/b/x");
  });

  it("throws, when a name has no value", () => {
    expect(() => fillPath("/a/{one}", { two: "x" })).to.throw(TypeError, 'path /a/{one}, got ""');
  });
});

describe("assertPath", () => {
  it("refuses what could leave the version or carry a query", () => {
    const bad = [
      "",
      "a",
      "//h/x",
      "/a//b",
      "/a/",
      "/a?b",
      "/a#b",
      "/a/../b",
      "/a/%2e%2E/b",
      "/a/./b",
      "https://h/a",
      "/a b",
      "/a\\b",
    ];
    for (const path of bad) expect(() => assertPath(path), path).to.throw(TypeError, `got "${path}"`);
  });
});
