import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PulumiCommand } from "@pulumi/pulumi/automation";
import { EngineProcessError } from "../../automation/EngineProcessError";
import { ownGroup } from "../../automation/ownGroup";
import { stopSignal } from "../../cli/stopSignal";
import { rejection } from "../support/rejection";

/** Counts the interrupts that it gets in half a second after the first, then ends as an engine does that was cancelled. */
const patient = `#!${process.execPath}
let interrupts = 0;
process.on("SIGINT", () => {
  if (++interrupts === 1) setTimeout(() => { console.error("error: " + interrupts + " interrupts"); process.exit(1); }, 500);
});
setInterval(() => undefined, 1000);
console.log("up in group " + (process.argv[2] ?? ""));
`;

describe("ownGroup", () => {
  if (process.platform === "win32") return;
  let directory: string;
  before(() => (directory = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"))));
  after(() => rmSync(directory, { recursive: true, force: true }));

  function run(program: string, signal?: AbortSignal, force?: AbortSignal, onOutput?: (text: string) => void) {
    const command = path.join(directory, "pulumi");
    writeFileSync(command, program, { mode: 0o755 });
    const engine = ownGroup({ command, version: null } as PulumiCommand, force) as unknown as {
      run(...args: unknown[]): Promise<{ stdout: string; stderr: string; code: number }>;
    };
    return engine.run(["preview"], directory, {}, onOutput, undefined, signal);
  }

  it("gives back what the engine printed", async () => {
    expect(await run("#!/bin/sh\necho $1 $2; echo careful >&2")).to.deep.include({
      stdout: "preview --non-interactive\n",
      stderr: "careful\n",
      code: 0,
    });
  });

  it("says what the engine called an error, when it fails", async () => {
    const error = await rejection(
      run("#!/bin/sh\necho 'warning: w' >&2; echo 'error: no stack named x' >&2; exit 255"),
    );
    expect(error).to.be.instanceOf(EngineProcessError);
    expect(error.message).to.equal("no stack named x");
    expect((error as EngineProcessError).exitCode).to.equal(255);
  });

  it("runs as many engines at once as there are tenants, without Node's warning of a leak", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): number => warnings.push(warning);
    const stop = stopSignal();
    const before = process.listenerCount("exit");
    process.on("warning", onWarning);
    try {
      const runs = Array.from({ length: 12 }, () => run("#!/bin/sh\nsleep 0.2", stop.signal));
      // A warning is told in the turn after the one that it is about.
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(process.listenerCount("exit")).to.equal(before + 1);
      await Promise.all(runs);
      expect(process.listenerCount("exit")).to.equal(before);
      expect(warnings).to.deep.equal([]);
    } finally {
      process.off("warning", onWarning);
      stop.release();
    }
  });

  it("interrupts the engine once, when it is cancelled", async () => {
    const stop = new AbortController();
    const error = await rejection(run(patient, stop.signal, undefined, () => stop.abort()));
    expect(error.message).to.equal("1 interrupts");
  });

  it("interrupts it again, when it has to end at once", async () => {
    const [stop, force] = [new AbortController(), new AbortController()];
    const up = (): void => {
      stop.abort();
      setTimeout(() => force.abort(), 100);
    };
    expect((await rejection(run(patient, stop.signal, force.signal, up))).message).to.equal("2 interrupts");
  });

  it("leaves nothing that the engine started, when it dies of the interrupt", async () => {
    const stop = new AbortController();
    // Job control (-m) gives the one in the background a process group of its own, as the engine gives its plugins.
    const deaf = "#!/bin/bash\nset -m\nsleep 300 >/dev/null 2>&1 &\necho $!\nwait";
    let plugin = 0;
    const error = await rejection(
      run(deaf, stop.signal, undefined, (printed) => {
        plugin = Number(printed);
        stop.abort();
      }),
    );
    expect(error).to.be.instanceOf(EngineProcessError);
    while (runs(plugin)) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it("starts nothing, when it is cancelled already", async () => {
    const error = await rejection(run("#!/bin/sh\ntouch started", AbortSignal.abort(new Error("stopped before"))));
    expect(error.message).to.equal("stopped before");
  });
});

/** Whether a process is neither gone nor a zombie that nobody has reaped yet. */
function runs(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}
