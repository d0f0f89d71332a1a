import { expect } from "chai";
import type { EngineEvent, PreviewOptions, Stack } from "@pulumi/pulumi/automation";
import { EngineProcessError } from "../../automation/EngineProcessError";
import { previewDrift } from "../../automation/previewDrift";

const type = "entra:index:CrossTenantAccessPartner";
const step = (op: string, name: string) =>
  ({ resourcePreEvent: { metadata: { op, type, urn: `urn:pulumi:s::p::${type}::${name}` } } }) as EngineEvent;

/** An engine that says of each preview, in turn, what is given; and how each was asked for. */
function engine(...previews: { events?: EngineEvent[]; error?: Error }[]) {
  const asked: { readsAsDeclared: boolean; plan?: string }[] = [];
  const preview = async ({ refresh, runProgram, plan, onEvent }: PreviewOptions): Promise<void> => {
    const { events = [], error } = previews[asked.length] ?? {};
    expect(refresh).to.equal(true);
    asked.push({ readsAsDeclared: runProgram === true, ...(plan ? { plan } : {}) });
    for (const event of events) onEvent?.(event);
    if (error) throw error;
  };
  return { asked, stack: { preview } as unknown as Stack };
}

describe("previewDrift", () => {
  it("reads each resource when the program declares it, once", async () => {
    const { asked, stack } = engine({ events: [step("update", "one"), step("delete-replaced", "two")] });
    const { changes } = await previewDrift(stack);
    expect(changes.map(({ name }) => name)).to.deep.equal(["one", "two"]);
    expect(asked).to.deep.equal([{ readsAsDeclared: true }]);
  });

  it("reads everything first where the program no longer declares something, and writes the plan of that preview", async () => {
    const { asked, stack } = engine({ events: [step("delete", "one")] }, { events: [step("delete", "two")] });
    const { changes } = await previewDrift(stack, { plan: "plan.json" });
    expect(changes.map(({ name }) => name)).to.deep.equal(["two"]);
    expect(asked).to.deep.equal([
      { readsAsDeclared: true, plan: "plan.json" },
      { readsAsDeclared: false, plan: "plan.json" },
    ]);
  });

  it("does the same when the engine panics", async () => {
    const panic = new EngineProcessError(2, null, "panic: fatal: An assertion has failed\n\ngoroutine 259 [running]:");
    const { asked, stack } = engine({ error: panic });
    expect((await previewDrift(stack)).succeeded).to.equal(true);
    expect(asked.map(({ readsAsDeclared }) => readsAsDeclared)).to.deep.equal([true, false]);
  });

  it("takes any other failure for the answer", async () => {
    const { asked, stack } = engine({ error: new EngineProcessError(255, null, "error: no stack named s") });
    expect((await previewDrift(stack)).error?.message).to.equal("no stack named s");
    expect(asked).to.have.length(1);
  });

  it("begins nothing more after it was cancelled", async () => {
    const stop = new AbortController();
    const { asked, stack } = engine({ events: [step("delete", "one")] });
    const result = await previewDrift(stack, { signal: stop.signal, onEvent: () => stop.abort() });
    expect([result.cancelled, asked.length]).to.deep.equal([true, 1]);
  });
});
