import { expect } from "chai";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EngineError, type EngineErrorCode } from "../../engine/EngineError";
import { readEnginePin } from "../../engine/enginePin";
import { findEngine, type FindEngineOptions } from "../../engine/findEngine";
import { type EngineProgress } from "../../engine/EngineProgress";
import { FakeMachine } from "./fakeTools";
import { rejection } from "./rejection";

const pin = readEnginePin();
const main = path.join(__dirname, "..", "..", "engine", "main.ts");

describe("findEngine", function () {
  let machine: FakeMachine;
  let progress: EngineProgress[];

  before(function () {
    if (process.platform === "win32") this.skip();
  });

  beforeEach(() => {
    machine = new FakeMachine();
    machine.env.ENTRA_BASELINE_ENGINE_DOWNLOAD = "false";
    progress = [];
  });

  afterEach(() => machine.remove());

  const root = () => path.join(machine.cache, "engine");
  const slot = () => path.join(root(), pin.key);
  const find = (options: FindEngineOptions = {}) =>
    findEngine({ env: machine.env, onProgress: (event) => progress.push(event), ...options });
  const messages = () => progress.map(({ message }) => message).join("\n");
  const build = () => machine.installGo({ version: `v${pin.version}` });

  async function failure(code: EngineErrorCode, options?: FindEngineOptions): Promise<string> {
    const error = await rejection(find(options));
    expect(error).to.be.instanceOf(EngineError).with.property("code", code);
    return error.message;
  }

  /** Finds the engine in a process of its own, as `node main.js` does. */
  function findInProcess(): {
    child: ChildProcess;
    ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
  } {
    const env = { ...machine.env, PATH: machine.bin, NODE_OPTIONS: "" };
    const child = spawn(process.execPath, ["--import", "tsx", main], { env, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout!.on("data", (data) => (stdout += data));
    child.stderr!.on("data", (data) => (stderr += data));
    return { child, ended: once(child, "close").then(([code]) => ({ code: code as number | null, stdout, stderr })) };
  }

  /** Installs a Go whose build does not end. @returns what tells its process group, once it builds. */
  function goThatHangs(): () => number | undefined {
    const file = path.join(machine.root, "building");
    machine.installGo({ beforeBuild: `echo $$ > ${file}.new; mv ${file}.new ${file}; sleep 30` });
    return () => (existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined);
  }

  /** Whether a process, or with a negative number a group of them, is there. */
  function isRunning(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  async function until(condition: () => boolean): Promise<void> {
    for (let tries = 0; !condition() && tries < 1500; tries++) await sleep(20);
    expect(condition(), String(condition)).to.equal(true);
  }

  it("takes the engine on PATH and makes no cache, when it is recent enough", async () => {
    const pulumi = machine.installPulumi("v3.300.0");
    expect(await find()).to.deep.equal({ pulumi, directory: machine.bin, version: "3.300.0", source: "path" });
    expect(existsSync(machine.cache)).to.equal(false);
    expect(progress).to.deep.equal([]);
  });

  it("builds one with Go into the cache, and finds it there, silently, from then on", async () => {
    build();
    const built = await find();
    const directory = path.join(slot(), "bin");
    expect(built).to.deep.equal({
      pulumi: path.join(directory, "pulumi"),
      directory,
      version: pin.version,
      source: "built",
    });
    expect(machine.goCalls()).to.deep.equal(["env", "list", "list", "list", "build", "build", "build"]);
    expect(readdirSync(root())).to.deep.equal([pin.key]);
    expect(readdirSync(slot())).to.deep.equal(["bin", "manifest.json"]);
    expect(progress).to.deep.include({
      stage: "compile",
      message: `compiling pulumi v${pin.version}`,
      done: 1,
      total: 2,
    });

    progress = [];
    expect(await find()).to.deep.equal({ ...built, source: "cache" });
    expect(machine.goCalls()).to.have.length(7);
    expect(progress).to.deep.equal([]);
  });

  it("says why the one on PATH is not used, when it builds another", async () => {
    machine.installPulumi("v3.100.0");
    build();
    expect((await find()).source).to.equal("built");
    expect(messages()).to.include(`not used: ${path.join(machine.bin, "pulumi")} is version 3.100.0`);
  });

  it("takes what the npm package downloads, when that can be reached, and needs no Go", async () => {
    machine.install(
      "npx",
      `bin="$PULUMI_HOME/versions/${pin.version}/bin"; mkdir -p "$bin"
for name in pulumi pulumi-language-nodejs; do printf '#!/bin/sh\\necho v${pin.version}\\n' > "$bin/$name"; chmod 755 "$bin/$name"; done`,
    );
    const realFetch = globalThis.fetch;
    globalThis.fetch = async () => new Response();
    try {
      expect((await find({ download: true })).source).to.equal("npm");
    } finally {
      globalThis.fetch = realFetch;
    }
    expect((await find()).source).to.equal("cache");
    expect(readdirSync(slot())).to.deep.equal(["bin", "manifest.json"]);
  });

  it("names each place where it looked and what to install, when there is no Pulumi and no Go", async () => {
    machine.installPulumi("v3.100.0");
    const realFetch = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new Error("no internet today"));
    const message = await failure("engine-not-found", { download: true }).finally(() => (globalThis.fetch = realFetch));
    expect(message).to.include("pulumi is version 3.100.0");
    expect(message).to.include(`no engine in the cache ${slot()}`);
    expect(message).to.include("https://get.pulumi.com/install.sh could not be reached: no internet today");
    expect(message).to.include("no go to build one with");
    expect(message).to.match(/Install Pulumi 3\.\d+\.\d+ or newer \(https:.*Go 1\.\d+\.\d+ or newer \(https:/);
  });

  it("builds once, when two processes ask at the same time", async function () {
    this.timeout(60_000);
    machine.installGo({ version: `v${pin.version}`, beforeBuild: "sleep 1" });
    const outcomes = await Promise.all([findInProcess().ended, findInProcess().ended]);
    for (const { code, stdout, stderr } of outcomes) {
      expect(code, stderr).to.equal(0);
      expect(stdout).to.equal(`${path.join(slot(), "bin")}\n`);
    }
    expect(outcomes.filter(({ stderr }) => stderr.includes("waiting for another process"))).to.have.length(1);
    expect(machine.goCalls().filter((call) => call === "build")).to.have.length(pin.executables.length);
  });

  it("removes a damaged engine, says so, and makes it again", async () => {
    build();
    await find();
    writeFileSync(path.join(slot(), "bin", "pulumi"), "cut sho");
    expect((await find()).source).to.equal("built");
    expect(messages()).to.match(/is damaged \(pulumi has 7 bytes instead of \d+\): removing it and making it again/);
    expect((await find()).source).to.equal("cache");
  });

  it("keeps nothing but the log, which the error names, when the build fails", async () => {
    machine.installGo({ beforeBuild: "echo 'internal compiler error: oops' >&2; exit 2" });
    const message = await failure("build-failed");
    expect(message).to.include("internal compiler error: oops").and.include(`${slot()}.log`);
    expect(readdirSync(root())).to.deep.equal([`${pin.key}.log`]);
  });

  it("does not keep what was built, when that is of another version", async () => {
    machine.installGo({ version: "v3.0.1" });
    expect(await failure("build-failed")).to.include(`it is version 3.0.1; expected ${pin.version}`);
    expect(existsSync(slot())).to.equal(false);
  });

  it("makes a whole engine, when a process was killed in the middle of making it", async function () {
    this.timeout(60_000);
    const going = goThatHangs();
    const { child, ended } = findInProcess();
    await until(() => going() !== undefined);
    child.kill("SIGKILL");
    process.kill(-going()!, "SIGKILL");
    await ended;
    expect(existsSync(slot())).to.equal(false);
    expect(readdirSync(root()).some((name) => name.includes(`.making-${child.pid}-`))).to.equal(true);

    const longAgo = Date.now() / 1000 - 60;
    utimesSync(`${slot()}.lock`, longAgo, longAgo);
    build();
    expect((await find()).source).to.equal("built");
    expect(readdirSync(root()).filter((name) => !name.endsWith(".log"))).to.deep.equal([pin.key]);
  });

  it("tells that the process it waits for has died, until it takes over", async function () {
    build();
    mkdirSync(path.join(root(), `${pin.key}.making-999999999-x`), { recursive: true });
    mkdirSync(`${slot()}.lock`);
    const finding = find();
    await until(() => messages().includes("(999999999) has died: taking over"));
    rmSync(`${slot()}.lock`, { recursive: true });
    expect((await finding).source).to.equal("built");
  });

  it("ends the build and leaves nothing behind, when interrupted", async function () {
    this.timeout(60_000);
    const going = goThatHangs();
    const { child, ended } = findInProcess();
    await until(() => going() !== undefined);
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    expect(code).to.equal(130);
    expect(stderr).to.include("Interrupted by SIGINT");
    await until(() => !isRunning(-going()!));
    expect(readdirSync(root())).to.deep.equal([`${pin.key}.log`]);
  });

  it("rejects with the caller's reason, when the caller aborts", async () => {
    const abort = new AbortController();
    const going = goThatHangs();
    const finding = find({ signal: abort.signal });
    await until(() => going() !== undefined);
    abort.abort(new Error("changed my mind"));
    expect(await rejection(finding)).to.have.property("message", "changed my mind");
    expect(readdirSync(root())).to.deep.equal([`${pin.key}.log`]);
  });

  it("names the folder and the way out, when the cache cannot be written", async () => {
    writeFileSync(machine.cache, "a file where the folder should be");
    const message = await failure("cache-unusable");
    expect(message).to.include(root()).and.include("ENTRA_BASELINE_CACHE");
  });
});
