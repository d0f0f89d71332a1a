import { expect } from "chai";
import { fiveTimes, threeTimes, type Wait, Waits } from "../../../../../sandbox/standins/azuread/client/Waits";
import { FastClock } from "../support/Program";

describe("Waits", () => {
  const signal = new AbortController().signal;

  /** Milliseconds that a wait takes, with an answer for each character: `+` good, `-` bad, `!` a failure. */
  const duration = async (official: boolean, wait: Wait, answers: string): Promise<number | string> => {
    const clock = new FastClock();
    const start = clock.time;
    let at = 0;
    const ask = async () => {
      const answer = answers[Math.min(at++, answers.length - 1)];
      if (answer === "!") throw new Error("404");
      return answer === "+";
    };
    return new Waits(clock, official).until("it", wait, signal, ask).then(
      () => clock.time - start,
      (error: Error) => error.message,
    );
  };

  it("takes 20 s for five good answers, as the official plugin", async () => {
    expect(await duration(true, fiveTimes, "+")).to.equal(20_000);
  });

  it("starts the count again after a bad answer, and slows down after the second", async () => {
    expect(await duration(true, fiveTimes, "-+")).to.equal(25_000);
    expect(await duration(true, fiveTimes, "--+")).to.equal(5_000 + 10_000 + 40_000);
    expect(await duration(true, fiveTimes, "++-+")).to.equal(5_000 + 5_000 + 10_000 + 40_000);
  });

  it("takes 2 s for three good answers, and 1, 2 and 4 s between bad ones", async () => {
    expect(await duration(true, threeTimes, "+")).to.equal(2_000);
    expect(await duration(true, threeTimes, "---+")).to.equal(1_000 + 2_000 + 4_000 + 8_000);
  });

  it("sleeps the delay away first, and then bears no failure", async () => {
    const wait = { ...fiveTimes, delay: 15_000 };
    expect(await duration(true, wait, "+")).to.equal(35_000);
    expect(await duration(true, wait, "!")).to.equal("404");
  });

  it("takes one good answer at a twentieth of the pace, when shortened", async () => {
    expect(await duration(false, fiveTimes, "+")).to.equal(0);
    expect(await duration(false, fiveTimes, "---+")).to.equal(250 + 500 + 500);
    expect(await duration(false, threeTimes, "--+")).to.equal(50 + 100);
  });

  it("asks again within the delay instead of sleeping it away, when shortened", async () => {
    const wait = { ...fiveTimes, delay: 15_000 };
    expect(await duration(false, wait, "!!+")).to.equal(250 + 500);
    expect(await duration(false, wait, "!")).to.equal("404");
    expect(await duration(false, fiveTimes, "!")).to.equal("404");
  });

  it("ends with the operation", async () => {
    const ended = AbortSignal.abort(new Error("The update did not finish within 300 seconds."));
    const outcome = await new Waits(new FastClock(), false)
      .until("update of x", fiveTimes, ended, async () => false)
      .catch((error: Error) => error.message);
    expect(outcome).to.equal("waiting for update of x: The update did not finish within 300 seconds.");
  });
});
