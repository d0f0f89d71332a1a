import { expect } from "chai";
import path from "node:path";
import { existsSync, symlinkSync } from "node:fs";
import { findOnPath, minimumVersion } from "../../engine/pathEngine";
import { FakeMachine } from "./fakeTools";

describe("findOnPath", function () {
  let machine: FakeMachine;

  before(function () {
    if (process.platform === "win32") this.skip();
  });
  beforeEach(() => (machine = new FakeMachine()));
  afterEach(() => machine.remove());

  it("takes pulumi from PATH, when it is of the oldest version that will do", async () => {
    const pulumi = machine.installPulumi(`v${minimumVersion}`);
    const { engine } = await findOnPath(machine.env);
    expect(engine).to.deep.equal({ pulumi, directory: machine.bin, version: minimumVersion, source: "path" });
  });

  it("says how old it is and where, when it is too old", async () => {
    const pulumi = machine.installPulumi("v3.100.0");
    const { engine, rejected } = await findOnPath(machine.env);
    expect(engine).to.equal(undefined);
    expect(rejected).to.deep.equal([`${pulumi} is version 3.100.0, ${minimumVersion} or a newer 3.x is needed`]);
  });

  it("does not take the next major version", async () => {
    machine.installPulumi("v4.0.0");
    const { engine, rejected } = await findOnPath(machine.env);
    expect(engine).to.equal(undefined);
    expect(rejected[0]).to.include("is version 4.0.0");
  });

  it("takes the next one on PATH, when the first is too old", async () => {
    machine.installPulumi("v3.100.0");
    const newer = path.join(machine.root, "newer");
    machine.installPulumi("v3.300.1", newer);
    const { engine } = await findOnPath({ ...machine.env, PATH: [machine.bin, newer].join(path.delimiter) });
    expect(engine).to.include({ directory: newer, version: "3.300.1" });
  });

  it("does not even run it, when there is no Node language host", async () => {
    const ran = path.join(machine.root, "ran");
    machine.install("pulumi", `touch ${ran}; echo v3.300.0`);
    const { engine, rejected } = await findOnPath(machine.env);
    expect(engine).to.equal(undefined);
    expect(rejected[0]).to.include("has no pulumi-language-nodejs beside it or on PATH");
    expect(existsSync(ran)).to.equal(false);
  });

  it("finds the language host beside the file that pulumi on PATH is a link to", async () => {
    const installed = path.join(machine.root, "opt", "pulumi");
    symlinkSync(machine.installPulumi("v3.300.0", installed), path.join(machine.bin, "pulumi"));
    const { engine } = await findOnPath(machine.env);
    expect(engine).to.include({ directory: machine.bin, version: "3.300.0" });
  });

  it("shows the answer, when that is no version", async () => {
    machine.install("pulumi-language-nodejs", "exit 0");
    machine.install("pulumi", "echo 'pulumi: fetch failed' >&2; exit 1");
    const { rejected } = await findOnPath(machine.env);
    expect(rejected[0]).to.include('answered "pulumi version" with "pulumi: fetch failed"');
  });

  it("finds nothing and rejects nothing, when PATH has no pulumi", async () => {
    expect(await findOnPath(machine.env)).to.deep.equal({ rejected: [] });
  });
});
