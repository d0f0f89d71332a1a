import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { policyPacksOf } from "../../../cli/fleet/policyPacks";
import { UsageError } from "../../../cli/UsageError";

const shipped = path.resolve(__dirname, "../../../policies");
const executable = path.join(shipped, process.platform === "win32" ? "entra-guardrails.cmd" : "entra-guardrails");

describe("policyPacksOf", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "entra-baseline-packs-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string): string => {
    writeFileSync(path.join(folder, name), "{}");
    return path.join(folder, name);
  };

  it("takes none, when none is asked for", () => expect(policyPacksOf({})).to.deep.equal([]));

  it("takes this package's own by its name, and by its folder, which not every host can start", () => {
    expect(policyPacksOf({ policyPack: ["entra-guardrails", shipped] })).to.deep.equal([
      { path: executable },
      { path: executable },
    ]);
  });

  it("takes another pack's folder as it is, with the configuration in the same place", () => {
    const other = path.join(folder, "other");
    mkdirSync(other);
    const [one, two] = [file("one.json"), file("two.json")];
    expect(policyPacksOf({ policyPack: [other, executable], policyPackConfig: [one, two] })).to.deep.equal([
      { path: other, config: one },
      { path: executable, config: two },
    ]);
  });

  it("refuses what isn't there, and a configuration too few", () => {
    const missing = path.join(folder, "missing");
    expect(() => policyPacksOf({ policyPack: [missing] })).to.throw(UsageError, missing);
    const config = { policyPack: [executable], policyPackConfig: [missing] };
    expect(() => policyPacksOf(config)).to.throw(UsageError, /--policy-pack-config: .*missing is not there/);
    const few = { policyPack: [executable, executable], policyPackConfig: [file("one.json")] };
    expect(() => policyPacksOf(few)).to.throw(UsageError, /found 1 for 2/);
  });
});
