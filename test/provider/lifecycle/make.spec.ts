import { expect } from "chai";
import { z } from "zod";
import { GraphError } from "../../../graph";
import type { Kind } from "../../../kinds/kind";
import { make } from "../../../provider/lifecycle/make";

const refusal = (code: string) => new GraphError("refused", { kind: "badRequest", status: 400, code });

/** A kind and a context in which the first attempts to make the object are refused. */
function attempt(refusals: GraphError[], notYet?: string[]) {
  const pauses: number[] = [];
  let attempts = 0;
  const request = async () => {
    attempts++;
    const error = refusals.shift();
    if (error) throw error;
  };
  const kind = {
    name: "Thing",
    create: () => ({ method: "POST", path: "/things" }),
    inputs: z.strictObject({}),
    identity: [],
    notYet,
    valuesOf: () => ({}),
    permissions: { read: [], write: [] },
  } as never as Kind;
  const context = {
    session: { authorizeWrite: async () => ({ request }) },
    reader: { forget: () => undefined, readNow: async () => ({ id: "1" }) },
    sleep: async (ms: number) => void pauses.push(ms),
  } as never;
  const operation = { signal: new AbortController().signal, log: { info: () => undefined } } as never;
  return { run: () => make(kind, "1", {}, context, operation), pauses, attempts: () => attempts };
}

describe("make", () => {
  it("tries again, when something that the object names is too new to be known", async () => {
    const { run, attempts } = attempt([refusal("SubjectNotFound"), refusal("SubjectNotFound")], ["SubjectNotFound"]);
    expect(await run()).to.deep.equal({ made: { id: "1" } });
    expect(attempts()).to.equal(3);
  });

  it("gives up after two minutes, with Graph's answer", async () => {
    const many = Array.from({ length: 100 }, () => refusal("SubjectNotFound"));
    const { run, pauses } = attempt(many, ["SubjectNotFound"]);
    const failed = await run().catch((error: unknown) => error);
    expect(failed).to.include({ code: "SubjectNotFound" });
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).to.be.within(120_000, 135_000);
  });

  it("does not try again, when the refusal means something else", async () => {
    const { run, attempts } = attempt([refusal("RoleAssignmentExists")], ["SubjectNotFound"]);
    expect(await run().catch((error: unknown) => error)).to.include({ code: "RoleAssignmentExists" });
    expect(attempts()).to.equal(1);
  });
});
