import { expect } from "chai";
import { untilAborted } from "../../provider/untilAborted";
import { rejection } from "../support/rejection";

const aborted = AbortSignal.abort(new Error("cancelled"));

describe("untilAborted", () => {
  it("gives the work's result or failure, when nobody aborts", async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(Promise.resolve(1), signal)).to.equal(1);
    expect((await rejection(untilAborted(Promise.reject(new Error("broken")), signal))).message).to.equal("broken");
    expect(await untilAborted(Promise.resolve(2))).to.equal(2);
  });

  it("rejects with the signal's reason, when it aborts before or meanwhile", async () => {
    const controller = new AbortController();
    const waiting = rejection(untilAborted(new Promise(() => undefined), controller.signal));
    controller.abort(new Error("the time is up"));
    expect((await waiting).message).to.equal("the time is up");
    expect((await rejection(untilAborted(Promise.resolve(1), aborted))).message).to.equal("cancelled");
  });

  it("leaves no failure unheard, when the work fails after nobody waits any more", async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on("unhandledRejection", hear);
    await rejection(untilAborted(Promise.reject(new Error("late")), aborted));
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", hear);
    expect(unheard).to.deep.equal([]);
  });
});
