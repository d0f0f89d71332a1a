import { expect } from "chai";
import fc from "fast-check";
import { parsePropertyPath, valueAt } from "../../automation/propertyPath";

describe("parsePropertyPath", () => {
  it("splits dotted names, indexes and quoted keys", () => {
    expect(parsePropertyPath('partners[2].trust["a.b \\"c\\""].isMfaAccepted')).to.deep.equal([
      "partners",
      2,
      "trust",
      'a.b "c"',
      "isMfaAccepted",
    ]);
  });

  it("takes a path that it cannot read as one key", () => {
    expect(parsePropertyPath("broken[")).to.deep.equal(["broken["]);
  });
});

describe("valueAt", () => {
  it("reads back any value that was put at a path of plain keys and indexes", () => {
    const key = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.nat(3)), { minLength: 1, maxLength: 5 }), fc.string(), (rest, leaf) => {
        const keys = ["root", ...rest];
        const path = keys.map((k, i) => (typeof k === "number" ? `[${k}]` : i === 0 ? k : `.${k}`)).join("");
        const value = keys.reduceRight<unknown>(
          (inner, k) => (typeof k === "number" ? Object.assign([], { [k]: inner }) : { [k]: inner }),
          leaf,
        );
        expect(valueAt(value, path)).to.equal(leaf);
      }),
    );
  });

  it("answers undefined, when the path leads through a value that is no object", () => {
    expect(valueAt({ a: "text" }, "a.b.c")).to.equal(undefined);
  });
});
