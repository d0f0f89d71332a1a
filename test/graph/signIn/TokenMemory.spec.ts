import { type AccessToken } from "@azure/core-auth";
import { expect } from "chai";
import { TokenMemory } from "../../../graph/signIn/TokenMemory";
import { FakeClock } from "../support/FakeClock";

const minute = 60_000;

function memoryOf(lifetime: { expiresIn?: number; refreshIn?: number } = {}) {
  const clock = new FakeClock();
  const asked: unknown[] = [];
  const credential = {
    async getToken(_: string | string[], options: unknown): Promise<AccessToken> {
      asked.push(options);
      const { expiresIn = 60 * minute, refreshIn } = lifetime;
      return {
        token: `token ${asked.length}`,
        expiresOnTimestamp: clock.now() + expiresIn,
        refreshAfterTimestamp: refreshIn === undefined ? undefined : clock.now() + refreshIn,
      };
    },
  };
  return { clock, asked, memory: new TokenMemory(credential, clock) };
}

describe("TokenMemory", () => {
  it("asks once, when many ask at once or later", async () => {
    const { memory, asked } = memoryOf();
    expect(memory.current).to.equal(undefined);
    const tokens = await Promise.all([memory.getToken("s"), memory.getToken("s")]);
    tokens.push(await memory.getToken("s"));
    expect(tokens.map((token) => token?.token)).to.deep.equal(["token 1", "token 1", "token 1"]);
    expect(asked).to.have.length(1);
    expect(memory.current).to.equal("token 1");
  });

  it("asks again five minutes before the token ends", async () => {
    const { memory, clock } = memoryOf();
    await memory.getToken("s");
    await clock.sleep(55 * minute - 1);
    expect((await memory.getToken("s"))?.token).to.equal("token 1");
    await clock.sleep(1);
    expect((await memory.getToken("s"))?.token).to.equal("token 2");
  });

  it("asks again when the token service advises to", async () => {
    const { memory, clock } = memoryOf({ refreshIn: 10 * minute });
    await memory.getToken("s");
    await clock.sleep(10 * minute);
    expect((await memory.getToken("s"))?.token).to.equal("token 2");
  });

  it("asks again and keeps the new token, when claims are asked for", async () => {
    const { memory, asked } = memoryOf();
    await memory.getToken("s");
    await memory.getToken("s", { claims: "{}", enableCae: true });
    expect(asked[1]).to.deep.equal({ claims: "{}", enableCae: true });
    expect((await memory.getToken("s"))?.token).to.equal("token 2");
  });

  it("doesn't let one caller's abort end the sign-in of another", async () => {
    const { memory, asked } = memoryOf();
    await memory.getToken("s", { abortSignal: AbortSignal.abort(), enableCae: true });
    expect(asked[0]).to.deep.equal({ enableCae: true });
  });

  it("asks again, when the first sign-in failed", async () => {
    let times = 0;
    const credential = {
      getToken: async () => {
        if (++times === 1) throw new Error("no");
        return { token: "t", expiresOnTimestamp: Date.parse("2999-01-01") };
      },
    };
    const memory = new TokenMemory(credential, new FakeClock());
    expect(await memory.getToken("s").catch((error: Error) => error.message)).to.equal("no");
    expect((await memory.getToken("s"))?.token).to.equal("t");
  });
});
