import { expect } from "chai";
import { StartQueue } from "../../../cli/fleet/StartQueue";

describe("StartQueue", () => {
  /** Work that begins when the queue lets it, and starts and ends when it is told to. */
  function works(queue: StartQueue, count: number) {
    const begun: number[] = [];
    const told = Array.from({ length: count }, (_, index) => {
      let end: (error?: Error) => void = () => undefined;
      const over = new Promise<void>((resolve, reject) => (end = (error) => (error ? reject(error) : resolve())));
      const work = { started: () => {}, end, done: Promise.resolve() };
      work.done = queue.run((started) => {
        begun.push(index);
        work.started = started;
        return over;
      });
      return work;
    });
    return { begun, told };
  }
  const soon = () => new Promise((resolve) => setImmediate(resolve));

  it("begins no more than may start at once", async () => {
    const { begun } = works(new StartQueue(2), 4);
    await soon();
    expect(begun).to.deep.equal([0, 1]);
  });

  it("begins the next in order, when one says that it has started", async () => {
    const { begun, told } = works(new StartQueue(2), 4);
    await soon();
    told[1]!.started();
    await soon();
    expect(begun).to.deep.equal([0, 1, 2]);
  });

  it("begins one for each that has started, however often that says so", async () => {
    const { begun, told } = works(new StartQueue(1), 4);
    await soon();
    told[0]!.started();
    told[0]!.started();
    told[0]!.end();
    await told[0]!.done;
    await soon();
    expect(begun).to.deep.equal([0, 1]);
  });

  it("begins the next when one ends or fails before it has started", async () => {
    const { begun, told } = works(new StartQueue(1), 3);
    await soon();
    told[0]!.end();
    await soon();
    expect(begun).to.deep.equal([0, 1]);
    told[1]!.end(new Error("no such stack"));
    expect(await told[1]!.done.catch((error: Error) => error.message)).to.equal("no such stack");
    await soon();
    expect(begun).to.deep.equal([0, 1, 2]);
  });

  it("doesn't let those that hang hold up the others", async () => {
    const { begun } = works(new StartQueue(1, 5), 2);
    await soon();
    expect(begun).to.deep.equal([0]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(begun).to.deep.equal([0, 1]);
  });

  it("gives free places back when nobody waits", async () => {
    const queue = new StartQueue(1);
    for (const expected of ["a", "b"]) expect(await queue.run(async () => expected)).to.equal(expected);
  });
});
