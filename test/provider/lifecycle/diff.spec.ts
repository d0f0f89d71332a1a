import { expect } from "chai";
import { z } from "zod";
import type { Kind } from "../../../kinds/kind";
import { diff } from "../../../provider/lifecycle/diff";

const kind = {
  name: "Thing",
  inputs: z.strictObject({ name: z.string(), scope: z.string().optional(), note: z.string().optional() }),
  identity: ["name"],
  fixed: ["scope"],
} as never as Kind;

const recorded = { name: "one", scope: "all", note: "old" };
const changed = (inputs: Record<string, string>) =>
  diff(
    kind,
    { inputs: { ...recorded, ...inputs }, oldInputs: recorded, oldOutputs: recorded } as never,
    {
      info: () => undefined,
    } as never,
  );

describe("diff", () => {
  it("changes a property in place", () => {
    expect(changed({ note: "new" }).changes).to.deep.equal({ note: { kind: "update", replace: false } });
  });

  it("deletes the old object first, when a property changes that Graph keeps fixed", () => {
    const { changes, deleteBeforeReplace } = changed({ scope: "some" });
    expect(changes).to.deep.equal({ scope: { kind: "update", replace: true } });
    expect(deleteBeforeReplace).to.equal(true);
  });

  it("makes the new object first, when the change means another object", () => {
    const { changes, deleteBeforeReplace } = changed({ name: "two", scope: "some" });
    expect(changes["name"]).to.deep.equal({ kind: "update", replace: true });
    expect(deleteBeforeReplace).to.equal(false);
  });
});
