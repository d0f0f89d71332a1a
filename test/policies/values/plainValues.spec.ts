import { unknownCheckingProxy } from "@pulumi/policy";
import { unknownValue as unknownToTheEngine } from "@pulumi/pulumi/runtime";
import { expect } from "chai";
import { plainValues } from "../../../policies/values/plainValues";
import { unknownValue } from "../../../policies/values/unknownValue";

describe("plainValues", () => {
  it("marks what isn't known yet, at any depth, and keeps the rest", () => {
    const wrapped = unknownCheckingProxy({
      known: [1, "two", true, null],
      deep: { list: [{ id: unknownToTheEngine }, "x"], all: unknownToTheEngine },
    });
    expect(plainValues(wrapped)).to.deep.equal({
      known: [1, "two", true, null],
      deep: { list: [{ id: unknownValue }, "x"], all: unknownValue },
    });
  });

  it("keeps a property called __proto__ one like any other", () => {
    const plain = plainValues(JSON.parse('{"__proto__": {"state": "enabled"}}')) as Record<string, unknown>;
    expect(Object.keys(plain)).to.deep.equal(["__proto__"]);
    expect(plain["state"]).to.equal(undefined);
  });

  it("lets every other failure through", () => {
    const failing = Object.defineProperty({}, "bad", {
      enumerable: true,
      get: () => {
        throw new TypeError("a bug");
      },
    });
    expect(() => plainValues(failing)).to.throw(TypeError, "a bug");
  });
});
