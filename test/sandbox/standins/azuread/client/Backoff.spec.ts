import { expect } from "chai";
import { doubling, takingTurns, turnMs } from "../../../../../sandbox/standins/azuread/client/Backoff";

describe("Backoff", () => {
  it("doubles from one second to about a minute, as the official plugin's", () => {
    expect([1, 2, 3, 6, 7, 8, 40].map(doubling)).to.deep.equal([1000, 2000, 4000, 32_000, 61_000, 61_000, 61_000]);
  });

  it("lets calls that failed together come back about one a second, in the sandbox", () => {
    let now = 5000;
    const backoff = takingTurns({ now: () => now });
    expect([1, 1, 3].map(backoff)).to.deep.equal([turnMs, 2 * turnMs, 3 * turnMs]);
    now += 1500;
    expect(backoff(2), "behind those that wait").to.equal(4 * turnMs - 1500);
    now += 60_000;
    expect(backoff(9), "nobody waits any more").to.equal(turnMs);
  });
});
