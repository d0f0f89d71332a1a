import { expect } from "chai";
import path from "node:path";
import { EngineError } from "../../engine/EngineError";
import { findGo } from "../../engine/goToolchain";
import { FakeMachine } from "./fakeTools";
import { rejection } from "./rejection";

describe("findGo", function () {
  let machine: FakeMachine;
  const installGo = (version: string, toolchain: string, directory?: string) =>
    machine.install("go", `echo ${version}; echo ${toolchain}`, directory);

  before(function () {
    if (process.platform === "win32") this.skip();
  });
  beforeEach(() => (machine = new FakeMachine()));
  afterEach(() => machine.remove());

  const refusal = async () => {
    const error = await rejection(findGo(machine.env, "1.25.11"));
    expect(error).to.be.instanceOf(EngineError).with.property("code", "go-too-old");
    return error.message;
  };

  it("finds nothing, when there is no Go", async () => {
    expect(await findGo(machine.env, "1.25.11")).to.equal(undefined);
  });

  it("takes a Go that is new enough, though it may not fetch another", async () => {
    const go = installGo("go1.26.8", "local");
    expect(await findGo(machine.env, "1.25.11")).to.deep.equal({ go, version: "1.26.8", fetchesNewer: false });
  });

  it("finds Go below GOROOT, when it is not on PATH", async () => {
    const root = path.join(machine.root, "goroot");
    const go = installGo("go1.26.8", "local", path.join(root, "bin"));
    expect(await findGo({ ...machine.env, GOROOT: root }, "1.25.11")).to.include({ go });
  });

  it("takes an older Go that fetches the newer one itself", async () => {
    installGo("go1.22.1", "auto");
    expect(await findGo(machine.env, "1.25.11")).to.include({ version: "1.22.1", fetchesNewer: true });
  });

  it("refuses it with both ways out, when GOTOOLCHAIN keeps it from fetching", async () => {
    installGo("go1.22.1", "local");
    expect(await refusal()).to.match(
      /is Go 1\.22\.1, .*needs Go 1\.25\.11.*go\.dev\/dl.*GOTOOLCHAIN=auto \(it is local\)/,
    );
  });

  it("refuses a Go from before there was such fetching, without that advice", async () => {
    installGo("go1.19", "");
    expect(await refusal())
      .to.include("is Go 1.19.0")
      .and.not.include("GOTOOLCHAIN");
  });

  it("refuses what does not tell a version", async () => {
    machine.install("go", "exit 3");
    expect(await refusal()).to.include("a Go that does not tell its version");
  });
});
