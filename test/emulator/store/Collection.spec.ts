import { expect } from "chai";
import { Collection } from "../../../emulator/store/Collection";
import { Consistency } from "../../../emulator/store/Consistency";
import { Singleton } from "../../../emulator/store/Singleton";

const day = 86_400_000;

function setUp(lagMs = 0) {
  const clock = { now: 0 };
  const consistency = new Consistency(() => new Date(clock.now));
  consistency.lagMs = lagMs;
  return { clock, consistency, objects: new Collection<{ size: number }>(consistency) };
}

describe("Collection", () => {
  it("shows a write to reads only after the lag, and to writes at once", () => {
    const { clock, objects } = setUp(1000);
    objects.put("A", { size: 1 });
    expect(objects.get("a")).to.deep.equal({ size: 1 });
    expect([objects.visible("a"), objects.visibleAll()]).to.deep.equal([undefined, []]);
    clock.now = 1000;
    objects.put("A", { size: 2 });
    expect(objects.visible("a")).to.deep.equal({ size: 1 });
    clock.now = 1500;
    objects.put("A", { size: 3 });
    clock.now = 2000;
    expect(objects.visibleAll()).to.deep.equal([{ size: 2 }]);
    clock.now = 2500;
    expect(objects.visible("A")).to.deep.equal({ size: 3 });
  });

  it("goes on showing what was deleted until the lag is over", () => {
    const { clock, consistency, objects } = setUp();
    objects.put("a", { size: 1 });
    consistency.lagMs = 1000;
    expect(objects.delete("a")).to.equal(true);
    expect([objects.get("a"), objects.visible("a")]).to.deep.equal([undefined, { size: 1 }]);
    clock.now = 1000;
    expect([objects.visible("a"), objects.delete("a")]).to.deep.equal([undefined, false]);
  });

  it("never shows an older value after a newer one, when the lag shrinks", () => {
    const { clock, consistency, objects } = setUp(1000);
    objects.put("a", { size: 1 });
    consistency.lagMs = 0;
    objects.put("a", { size: 2 });
    expect(objects.visible("a")).to.deep.equal({ size: 2 });
    clock.now = 1000;
    expect(objects.visible("a")).to.deep.equal({ size: 2 });
  });

  it("shows the operator's writes at once, and everything to the operator", () => {
    const { consistency, objects } = setUp(1000);
    objects.put("a", { size: 1 });
    expect(consistency.withoutDelay(() => objects.visible("a"))).to.deep.equal({ size: 1 });
    consistency.withoutDelay(() => objects.put("a", { size: 2 }));
    expect(objects.visible("a")).to.deep.equal({ size: 2 });
  });

  it("keeps a soft-deleted object for 30 days, to restore or to purge", () => {
    const { clock, objects } = setUp();
    for (const id of ["a", "b", "c"]) objects.put(id, { size: 1 });
    expect([objects.softDelete("a"), objects.softDelete("b"), objects.softDelete("x")]).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(objects.all()).to.have.length(1);
    expect(objects.restore("a")).to.deep.equal({ size: 1 });
    expect([objects.purge("b"), objects.restore("b")]).to.deep.equal([true, undefined]);
    objects.softDelete("c");
    clock.now = 30 * day;
    expect(objects.deleted()).to.have.length(1);
    clock.now = 30 * day + 1;
    expect([objects.deleted(), objects.restore("c")]).to.deep.equal([[], undefined]);
  });

  it("hands out objects that nobody can change by accident", () => {
    const { objects } = setUp();
    const sent = { size: 1, list: [1] };
    objects.put("a", sent);
    sent.list.push(2);
    expect(objects.get("a")).to.deep.equal({ size: 1, list: [1] });
    expect(() => ((objects.get("a") as any).list as number[]).push(3)).to.throw(TypeError);
  });
});

describe("Singleton", () => {
  it("is there from the start, and shows writes after the lag", () => {
    const { clock, consistency } = setUp(500);
    const policy = new Singleton(consistency, { on: true, name: "x" });
    expect(policy.read()).to.deep.equal({ on: true, name: "x" });
    policy.write({ on: false });
    expect([policy.read().on, policy.latest().on]).to.deep.equal([true, false]);
    clock.now = 500;
    expect(policy.read()).to.deep.equal({ on: false, name: "x" });
  });
});
