import { expect } from "chai";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withCacheLock } from "../../engine/cacheLock";
import { EngineError } from "../../engine/EngineError";
import { rejection } from "./rejection";

describe("withCacheLock", () => {
  let directory: string;
  let lock: string;
  const options = { onWait: () => undefined };

  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), "engine-lock-"));
    lock = path.join(directory, "lock");
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  it("lets the second wait until the first is done, and tells that it waits", async () => {
    const events: string[] = [];
    const first = withCacheLock(lock, options, async () => {
      events.push("first begins");
      await sleep(300);
      events.push("first ends");
    });
    await sleep(50);
    const onWait = () => events.push("waits");
    await Promise.all([first, withCacheLock(lock, { onWait }, async () => events.push("second"))]);
    expect(events).to.deep.equal(["first begins", "waits", "first ends", "second"]);
    expect(existsSync(lock)).to.equal(false);
  });

  it("gives the lock back, when the work fails", async () => {
    const failed = withCacheLock(lock, options, () => Promise.reject(new Error("no luck")));
    expect(await rejection(failed)).to.have.property("message", "no luck");
    expect(existsSync(lock)).to.equal(false);
  });

  it("takes over the lock of a process that died", async () => {
    mkdirSync(lock);
    utimesSync(lock, Date.now() / 1000 - 60, Date.now() / 1000 - 60);
    expect(await withCacheLock(lock, options, async () => "mine")).to.equal("mine");
  });

  it("names the lock and gives up, when its holder lives on and on", async () => {
    await withCacheLock(lock, options, async () => {
      const waiting = withCacheLock(lock, { ...options, patienceMs: -1 }, async () => "never");
      const error = await rejection(waiting);
      expect(error).to.be.instanceOf(EngineError).with.property("code", "lock-held");
      expect(error.message).to.include(lock);
    });
  });

  it("stops waiting with the reason, when the caller aborts", async () => {
    const abort = new AbortController();
    await withCacheLock(lock, options, async () => {
      const waiting = withCacheLock(lock, { ...options, signal: abort.signal }, async () => "never");
      abort.abort(new Error("enough"));
      expect(await rejection(waiting)).to.have.property("message", "enough");
    });
  });

  it("aborts the work, when the lock was taken away", async () => {
    const work = withCacheLock(lock, { ...options, staleMs: 2_000 }, async (signal) => {
      rmSync(lock, { recursive: true });
      await sleep(5_000, undefined, { signal }).catch(() => signal.throwIfAborted());
    });
    expect(await rejection(work))
      .to.be.instanceOf(EngineError)
      .with.property("code", "lock-held");
  });
});
