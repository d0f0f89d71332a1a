import { expect } from "chai";
import fc from "fast-check";
import { retryDecision, type AttemptOutcome } from "../../../graph/pipeline/retryDecision";

const methods = ["GET", "PUT", "PATCH", "DELETE", "POST"];

function outcome(change: Partial<AttemptOutcome>): AttemptOutcome {
  const method = change.method ?? "GET";
  return { method, repeatable: method !== "POST", attempt: 1, ...change };
}

describe("retryDecision", () => {
  it("sends every method again, when Graph refused before doing anything", () => {
    for (const method of methods) {
      expect(retryDecision(outcome({ method, status: 429 }), 0)?.reason).to.equal("throttled");
      expect(retryDecision(outcome({ method, status: 503, retryAfterMs: 5_000 }), 0)?.reason).to.equal("unavailable");
      expect(retryDecision(outcome({ method, failure: "notConnected" }), 0)?.reason).to.equal("connection");
    }
  });

  it("sends POST not again, when Graph may have carried it out", () => {
    for (const status of [408, 500, 502, 503, 504]) {
      expect(retryDecision(outcome({ method: "POST", status }), 0), String(status)).to.equal(undefined);
    }
    expect(retryDecision(outcome({ method: "POST", failure: "connectionLost" }), 0)).to.equal(undefined);
  });

  it("sends a request that may be repeated again, when its outcome is unknown", () => {
    for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
      for (const status of [408, 502, 503, 504]) {
        expect(retryDecision(outcome({ method, status }), 0), `${method} ${status}`).not.to.equal(undefined);
      }
      expect(retryDecision(outcome({ method, failure: "connectionLost" }), 0)?.reason).to.equal("connection");
    }
    expect(retryDecision(outcome({ method: "POST", repeatable: true, status: 504 }), 0)).not.to.equal(undefined);
  });

  it("sends only reads again after a 500, and only twice", () => {
    expect(retryDecision(outcome({ method: "GET", status: 500, attempt: 2 }), 0)).not.to.equal(undefined);
    expect(retryDecision(outcome({ method: "GET", status: 500, attempt: 3 }), 0)).to.equal(undefined);
    expect(retryDecision(outcome({ method: "PATCH", status: 500 }), 0)).to.equal(undefined);
  });

  it("is final for every answer that waiting can't change", () => {
    fc.assert(
      fc.property(fc.constantFrom(...methods), fc.integer({ min: 200, max: 599 }), (method, status) => {
        fc.pre(![408, 429, 500, 502, 503, 504].includes(status));
        expect(retryDecision(outcome({ method, status, retryAfterMs: 1 }), 0)).to.equal(undefined);
      }),
    );
  });

  it("waits as long as Graph asks, and little longer", () => {
    const longest = { max: 0.999, noNaN: true, min: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600_000 }),
        fc.double(longest),
        fc.integer({ min: 1, max: 50 }),
        (ms, random, attempt) => {
          const waitMs = retryDecision(outcome({ status: 429, retryAfterMs: ms, attempt }), random)!.waitMs;
          expect(waitMs).to.be.within(ms, Math.max(ms, 100) + 1_000);
        },
      ),
    );
  });

  it("waits from half a second up to 30 seconds, longer each time, when Graph doesn't say how long", () => {
    const waits = (random: number) =>
      [1, 2, 3, 4, 5, 6, 7, 100].map((attempt) => retryDecision(outcome({ status: 429, attempt }), random)!.waitMs);
    expect(waits(0)).to.deep.equal([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    expect(waits(0.9999)).to.deep.equal([1_000, 2_000, 4_000, 8_000, 15_999, 29_999, 29_999, 29_999]);
  });
});
