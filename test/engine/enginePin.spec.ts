import { expect } from "chai";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import semver from "semver";
import { readEnginePin, requiredExecutables } from "../../engine/enginePin";
import { minimumVersion } from "../../engine/pathEngine";

const engineFolder = path.join(__dirname, "..", "..", "engine");

describe("readEnginePin", () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(path.join(os.tmpdir(), "engine-pin-"));
    for (const folder of ["cli", "language-nodejs"]) {
      cpSync(path.join(engineFolder, folder), path.join(copy, folder), { recursive: true });
    }
  });

  afterEach(() => rmSync(copy, { recursive: true }));

  it("reads the version of each executable and of Go from the go.mod files", () => {
    const goMod = path.join(copy, "cli", "go.mod");
    const changed = readFileSync(goMod, "utf8")
      .replace(/^go .*$/m, "go 1.99.1")
      .replace(/(pulumi\/pkg\/v3) v\S+/, "$1 v3.999.0");
    writeFileSync(goMod, changed);
    const pin = readEnginePin(copy);
    expect(pin.version).to.equal("3.999.0");
    expect(pin.goVersion).to.equal("1.99.1");
    expect(pin.executables.map(({ name }) => name)).to.include.members([...requiredExecutables]);
    expect(pin.executables[0]).to.include({ version: "v3.999.0", directory: path.join(copy, "cli") });
  });

  it("pins an engine that would itself do, were it on PATH", () => {
    expect(semver.gte(readEnginePin().version, minimumVersion)).to.equal(true);
  });

  it("gives another key, when the program that starts the language host changes", () => {
    const before = readEnginePin(copy).key;
    appendFileSync(path.join(copy, "language-nodejs", "main.go"), "// changed");
    expect(readEnginePin(copy).key).to.not.equal(before);
  });

  it("gives another key, when a checksum changes", () => {
    const before = readEnginePin(copy).key;
    const goSum = path.join(copy, "language-nodejs", "go.sum");
    writeFileSync(goSum, readFileSync(goSum, "utf8").replace("h1:", "h1:A"));
    expect(readEnginePin(copy).key).to.not.equal(before);
    expect(before).to.equal(readEnginePin(engineFolder).key);
  });

  it("says which requirement it misses, when go.mod lacks it", () => {
    writeFileSync(path.join(copy, "cli", "go.mod"), "module x\n\ngo 1.25.0\n");
    expect(() => readEnginePin(copy)).to.throw(/go\.mod has no line .*pulumi.*pkg/);
  });

  it("finds a checksum in go.sum for every module that go.mod requires", () => {
    for (const folder of ["cli", "language-nodejs"]) {
      const sums = readFileSync(path.join(engineFolder, folder, "go.sum"), "utf8");
      const goMod = readFileSync(path.join(engineFolder, folder, "go.mod"), "utf8");
      const required = [...goMod.matchAll(/^(?:require |\t)(\S+) (v\S+)/gm)].map((line) => `${line[1]} ${line[2]}`);
      expect(required.length, folder).to.be.greaterThan(20);
      for (const module of required) expect(sums, folder).to.include(`${module}/go.mod h1:`);
    }
  });
});
