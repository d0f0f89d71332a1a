import { expect } from "chai";
import { comparePlans } from "../../../cli/offline/comparePlans";
import type { PlannedResource } from "../../../planned/PlannedResource";

const planned = (name: string, inputs: Record<string, unknown>): PlannedResource => ({
  urn: `urn:pulumi:offline::p::entra:index:AuthorizationPolicy::${name}`,
  type: "entra:index:AuthorizationPolicy",
  inputs,
});

describe("comparePlans", () => {
  it("tells what is new, what is gone and which properties changed", () => {
    const before = [
      planned("same", { a: 1 }),
      planned("changed", { a: { b: 1, c: [1, 2] }, d: "x" }),
      planned("gone", {}),
    ];
    const after = [
      planned("same", { a: 1 }),
      planned("changed", { a: { b: 1, c: [2, 1] }, e: false }),
      planned("new", {}),
    ];
    const found = comparePlans(before, after);
    expect(found.map(({ name, op }) => [name, op])).to.deep.equal([
      ["changed", "update"],
      ["new", "create"],
      ["gone", "delete"],
    ]);
    expect(found[0]!.properties.map(({ path, live, declared }) => ({ path, live, declared }))).to.deep.equal([
      { path: "a.c", live: [1, 2], declared: [2, 1] },
      { path: "d", live: "x", declared: undefined },
      { path: "e", live: undefined, declared: false },
    ]);
  });

  it("tells of nothing, when both are the same in another order", () => {
    const plans = [planned("a", { x: 1, y: 2 }), planned("b", {})];
    expect(comparePlans(plans, [planned("b", {}), planned("a", { y: 2, x: 1 })])).to.deep.equal([]);
  });
});
