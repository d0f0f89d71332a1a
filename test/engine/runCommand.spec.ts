import { expect } from "chai";
import { setTimeout as sleep } from "node:timers/promises";
import { runCommand } from "../../engine/runCommand";

const env = process.env;

describe("runCommand", function () {
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  it("collects both streams by lines, the last one too when it has no end", async () => {
    const seen: string[] = [];
    const script = "echo one; echo two >&2; printf three";
    const result = await runCommand("/bin/sh", ["-c", script], { env, onLine: (line) => seen.push(line) });
    expect(result).to.deep.equal({ exitCode: 0, stdout: ["one", "three"], stderr: ["two"], timedOut: false });
    expect(seen).to.have.members(["one", "two", "three"]);
  });

  it("returns the exit code, when the command fails", async () => {
    expect(await runCommand("/bin/sh", ["-c", "exit 7"], { env })).to.include({ exitCode: 7 });
  });

  it("returns the error, when there is no such command", async () => {
    const result = await runCommand("/nowhere/at-all", [], { env });
    expect(result.exitCode).to.equal(null);
    expect(result.error).to.have.property("code", "ENOENT");
  });

  it("ends what the command started as well, when it takes too long", async () => {
    let pid = 0;
    const result = await runCommand("/bin/sh", ["-c", "sh -c 'echo $$; exec sleep 60'; true"], {
      env,
      timeoutMs: 200,
      onLine: (line) => (pid = Number(line)),
    });
    expect(result.timedOut).to.equal(true);
    expect(await hasEnded(pid)).to.equal(true);
  });

  it("kills a command that does not listen, when aborted", async function () {
    const abort = new AbortController();
    let pid = 0;
    const running = runCommand("/bin/sh", ["-c", "trap '' INT; echo $$; while :; do sleep 1; done"], {
      env,
      signal: abort.signal,
      onLine: (line) => {
        pid = Number(line);
        abort.abort();
      },
    });
    expect(await running).to.include({ exitCode: null });
    expect(await hasEnded(pid)).to.equal(true);
  });
});

async function hasEnded(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(50);
  }
  return false;
}
