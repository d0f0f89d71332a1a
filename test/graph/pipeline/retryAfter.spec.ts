import { expect } from "chai";
import { retryAfterMs } from "../../../graph/pipeline/retryAfter";

describe("retryAfterMs", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");

  it("reads seconds, whole or fractional", () => {
    expect(retryAfterMs("7", now)).to.equal(7_000);
    expect(retryAfterMs(" 0.25 ", now)).to.equal(250);
    expect(retryAfterMs("0", now)).to.equal(0);
  });

  it("never waits less than asked, when the seconds don't make whole milliseconds", () => {
    expect(retryAfterMs("1.0001", now)).to.equal(1_001);
  });

  it("reads an HTTP date as the time from now", () => {
    expect(retryAfterMs("Thu, 01 Jan 2026 00:00:30 GMT", now)).to.equal(30_000);
  });

  it("is 0, when the date has passed", () => {
    expect(retryAfterMs("Wed, 31 Dec 2025 23:59:00 GMT", now)).to.equal(0);
  });

  it("is undefined, when there is no header or it can't be read", () => {
    for (const header of [undefined, "", "soon", "-5", "1e3", "5 seconds", "Foo, 99 Bar"]) {
      expect(retryAfterMs(header, now), String(header)).to.equal(undefined);
    }
  });
});
