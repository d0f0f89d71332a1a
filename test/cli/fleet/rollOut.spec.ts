import { expect } from "chai";
import { type Ring } from "../../../cli/fleet/rings";
import { rollOut, type RolloutOptions } from "../../../cli/fleet/rollOut";
import { type TenantResult } from "../../../cli/report/model";
import { change, differs, resource, same, unreadable } from "../../support/reports";

const rings: Ring[] = [
  { number: 0, stacks: ["a", "b"] },
  { number: 1, stacks: ["c", "d"] },
];

/** Rolls out to tenants that all differ, but for what a test says of them; notes what was done, in order. */
function rollout(cases: {
  previewed?: Record<string, TenantResult>;
  updated?: Record<string, TenantResult>;
  agree?: (ring: Ring) => boolean;
}) {
  const log: string[] = [];
  const done: string[] = [];
  const differing = (stack: string) => differs(stack, resource(stack, change()));
  const steps = {
    preview: async (stacks: readonly string[]) => {
      log.push(`preview ${stacks.join(" ")}`);
      return stacks.map((stack) => cases.previewed?.[stack] ?? differing(stack));
    },
    agree: async (_previewed: TenantResult[], ring: Ring) => cases.agree?.(ring) ?? true,
    update: async (tenants: readonly TenantResult[]) => {
      log.push(`update ${tenants.map(({ stack }) => stack).join(" ")}`);
      return tenants.map((tenant) => cases.updated?.[tenant.stack] ?? { ...tenant, outcome: "updated" as const });
    },
    onDone: (stack: string) => void done.push(stack),
  } as Parameters<typeof rollOut>[1];
  const run = async (options: Partial<RolloutOptions> = {}) => {
    const results = await rollOut(rings, steps, { maxFailures: 0, signal: new AbortController().signal, ...options });
    return { results, outcomes: results.map((result) => `${result.stack} ${kindOf(result)}`), log, done };
  };
  return { run };
}

const kindOf = (result: TenantResult): string =>
  result.outcome === "unreadable" ? result.failure.kind : result.outcome;

describe("rollOut", () => {
  it("begins a ring only after the ring before it was updated and verified", async () => {
    const { log, outcomes } = await rollout({}).run();
    expect(log).to.deep.equal(["preview a b", "update a b", "preview c d", "update c d"]);
    expect(outcomes).to.deep.equal(["a updated", "b updated", "c updated", "d updated"]);
  });

  it("updates only the tenants that differ, and asks nothing when none does", async () => {
    const previewed = { a: same("a"), c: same("c"), d: same("d") };
    const asked: number[] = [];
    const agree = ({ number }: Ring) => Boolean(asked.push(number));
    const { log, done } = await rollout({ previewed, agree }).run();
    expect(log).to.deep.equal(["preview a b", "update b", "preview c d"]);
    expect(asked).to.deep.equal([0]);
    expect(done).to.deep.equal(["a", "b", "c", "d"]);
  });

  it("goes on with the other tenants of a ring when one fails, and holds back the rings after it", async () => {
    const { log, outcomes, results, done } = await rollout({ previewed: { a: unreadable("a") } }).run();
    expect(log).to.deep.equal(["preview a b", "update b"]);
    expect(outcomes).to.deep.equal(["a tenant", "b updated", "c held", "d held"]);
    expect(done).to.deep.equal(["b"]);
    const last = results[3]!;
    expect(last.outcome === "unreadable" && last.failure.message).to.match(/Ring 0 ended with a not done.*--resume/);
  });

  it("holds back the rings after a tenant that still differs after its update", async () => {
    const updated = { b: unreadable("b", "still differs", "unverified") };
    const { outcomes } = await rollout({ updated }).run();
    expect(outcomes).to.deep.equal(["a updated", "b unverified", "c held", "d held"]);
  });

  it("goes on to the next ring while no more tenants failed than may", async () => {
    const { outcomes } = await rollout({ updated: { a: unreadable("a"), c: unreadable("c") } }).run({ maxFailures: 1 });
    expect(outcomes).to.deep.equal(["a tenant", "b updated", "c tenant", "d updated"]);
  });

  it("changes nothing in a ring that nobody agreed to, nor in those after it", async () => {
    const { log, outcomes, done } = await rollout({ agree: () => false }).run();
    expect(log).to.deep.equal(["preview a b"]);
    expect(outcomes).to.deep.equal(["a held", "b held", "c held", "d held"]);
    expect(done).to.deep.equal([]);
  });

  it("updates one ring alone once those before it have nothing left to do, and begins none after it", async () => {
    const previewed = { a: same("a"), b: same("b") };
    const { log, outcomes } = await rollout({ previewed }).run({ only: 1 });
    expect(log).to.deep.equal(["preview a b", "preview c d", "update c d"]);
    expect(outcomes).to.deep.equal(["a same", "b same", "c updated", "d updated"]);
  });

  it("holds one ring back, and changes nothing, while a tenant of a ring before it differs", async () => {
    const { log, outcomes, results, done } = await rollout({ previewed: { a: same("a") } }).run({ only: 1 });
    expect(log).to.deep.equal(["preview a b"]);
    expect(outcomes).to.deep.equal(["a same", "b differs", "c held", "d held"]);
    expect(done).to.deep.equal(["a"]);
    const last = results[3]!;
    expect(last.outcome === "unreadable" && last.failure.message).to.match(/Ring 0 ended with b not done.*--ring 0/);
  });

  it("begins no ring after an interruption", async () => {
    const interrupt = new AbortController();
    const { log } = await rollout({ agree: () => (interrupt.abort(), true) }).run({ signal: interrupt.signal });
    expect(log).to.deep.equal(["preview a b", "update a b"]);
  });
});
