import { getEventListeners } from "node:events";
import { expect } from "chai";
import { Deadline } from "../../../graph/pipeline/Deadline";

describe("Deadline", () => {
  it("aborts its signal and says that the time was up, when the time is up", async () => {
    const deadline = new Deadline(5, []);
    await new Promise((resolve) => deadline.signal.addEventListener("abort", resolve));
    expect(deadline.timedOut).to.equal(true);
  });

  it("aborts its signal without having timed out, when a caller's signal is aborted, before or after", () => {
    const caller = new AbortController();
    const before = new Deadline(10_000, [undefined, caller.signal]);
    caller.abort();
    const after = new Deadline(10_000, [caller.signal]);
    for (const deadline of [before, after]) {
      expect(deadline.signal.aborted).to.equal(true);
      expect(deadline.timedOut).to.equal(false);
      deadline.dispose();
    }
  });

  it("rejects a race at once, when the promise heeds no signal", async () => {
    const deadline = new Deadline(5, []);
    const error = await deadline.race(new Promise(() => {})).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(Error);
  });

  it("settles a race as the promise does, when it is in time", async () => {
    const deadline = new Deadline(10_000, []);
    expect(await deadline.race(Promise.resolve(1))).to.equal(1);
    deadline.dispose();
  });

  it("leaves no listener on the caller's signal, when it is disposed of", async () => {
    const caller = new AbortController();
    const deadline = new Deadline(10_000, [caller.signal]);
    await deadline.race(Promise.resolve());
    expect(getEventListeners(caller.signal, "abort")).to.have.length(1);
    deadline.dispose();
    expect(getEventListeners(caller.signal, "abort")).to.have.length(0);
  });
});
