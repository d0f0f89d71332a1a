import { expect } from "chai";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import path from "node:path";
import { downloadEngine } from "../../engine/downloadEngine";
import { FakeMachine } from "./fakeTools";

describe("downloadEngine", function () {
  let machine: FakeMachine;
  let server: Server;
  let probeUrl: string;
  let probes: string[];
  let status: number;

  before(function () {
    if (process.platform === "win32") this.skip();
  });

  beforeEach(async () => {
    machine = new FakeMachine();
    mkdirSync(path.join(machine.root, "staging", "bin"), { recursive: true });
    probes = [];
    status = 200;
    server = createServer((request, response) => {
      probes.push(`${request.method} ${request.url}`);
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    probeUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/install.sh`;
  });

  afterEach(() => {
    server.close();
    server.closeAllConnections();
    machine.remove();
  });

  const staging = () => path.join(machine.root, "staging");
  const download = (env = machine.env) =>
    downloadEngine(staging(), {
      version: "3.255.0",
      env,
      report: () => undefined,
      signal: new AbortController().signal,
      probeUrl,
    });

  /** An npx whose pulumi package installs, as the real one does, below PULUMI_HOME. */
  function installNpx(version = "v3.255.0", names = ["pulumi", "pulumi-language-nodejs"]): void {
    machine.install(
      "npx",
      `echo "$@" > ${machine.root}/npx-call; echo "$PULUMI_VERSION" > ${machine.root}/npx-version
bin="$PULUMI_HOME/versions/3.255.0/bin"; mkdir -p "$bin"
for name in ${names.join(" ")}; do printf '#!/bin/sh\\necho ${version}\\n' > "$bin/$name"; chmod 755 "$bin/$name"; done`,
    );
  }

  it("puts what the npm package downloads into bin", async () => {
    installNpx();
    expect(await download({ ...machine.env, PULUMI_VERSION: "3.1.0" })).to.equal(undefined);
    expect(readFileSync(path.join(staging(), "bin", "pulumi"), "utf8")).to.include("v3.255.0");
    expect(readFileSync(path.join(machine.root, "npx-call"), "utf8")).to.equal("--yes pulumi@3.255.0 version\n");
    expect(probes).to.deep.equal(["HEAD /install.sh"]);
    expect(readFileSync(path.join(machine.root, "npx-version"), "utf8")).to.equal("3.255.0\n");
  });

  it("runs no npx, when the server of the install script cannot be reached", async () => {
    installNpx();
    server.close();
    expect(await download()).to.equal(`${probeUrl} could not be reached: ECONNREFUSED`);
    expect(existsSync(path.join(machine.root, "npx-call"))).to.equal(false);
  });

  it("tells the status, when the server refuses", async () => {
    status = 403;
    expect(await download()).to.equal(`${probeUrl} answered 403`);
  });

  it("tells what the npm package said last, when that fails", async () => {
    machine.install("npx", "echo 'Downloading pulumi v3.255.0...' >&2; echo 'pulumi: fetch failed' >&2; exit 1");
    expect(await download()).to.equal("npx pulumi@3.255.0 failed: pulumi: fetch failed");
  });

  it("is no error, when there is no npx", async () => {
    expect(await download()).to.equal("npx is not on PATH");
  });

  it("does not use what is of another version", async () => {
    installNpx("v3.1.0");
    expect(await download()).to.equal("npx pulumi@3.255.0 left one that is 3.1.0");
  });

  it("does not use what lacks the language host", async () => {
    installNpx("v3.255.0", ["pulumi"]);
    expect(await download()).to.match(/left no pulumi-language-nodejs in /);
  });
});
