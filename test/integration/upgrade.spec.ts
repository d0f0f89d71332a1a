import { expect } from "chai";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runOperation } from "../../automation/operation";
import { findEngine } from "../../engine/findEngine";
import { Sandbox } from "../../sandbox/Sandbox";
import { contoso } from "../support/sandbox";

const root = path.resolve(__dirname, "../..");

/** A sample tenant deployed with one version of this library and previewed with the next. */
describe("an upgrade to a patch version", function () {
  this.timeout(300_000);
  let library: string;
  let sandbox: Sandbox;

  before(async () => {
    library = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"));
    for (const part of ["dist", "provider", "sandbox/standins/bin", "stacks", "Pulumi.yaml", "package.json"]) {
      cpSync(path.join(root, part), path.join(library, part), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(library, "node_modules"), "junction");
    sandbox = await Sandbox.open(await findEngine(), library);
    sandbox.emulator.control.setThrottling(false);
  });
  after(async () => {
    await sandbox?.close();
    rmSync(library, { recursive: true, force: true });
  });

  it("changes nothing, neither in the record nor in the tenant", async () => {
    const stack = await sandbox.stack("contoso", contoso);
    expect((await runOperation(stack, "up")).succeeded).to.equal(true);

    const manifest = path.join(library, "package.json");
    const upgraded = { ...(JSON.parse(readFileSync(manifest, "utf8")) as object), version: "999.0.1" };
    writeFileSync(manifest, JSON.stringify(upgraded));
    for (const refresh of [false, true]) {
      const { succeeded, changes, differences } = await runOperation(stack, "preview", { refresh });
      expect({ succeeded, changes, differences }, `refresh: ${refresh}`).to.deep.equal({
        succeeded: true,
        changes: [],
        differences: [],
      });
    }
  });
});
