import { expect } from "chai";
import { setTimeout as sleep } from "node:timers/promises";
import { ProgressPrinter, type ProgressPrinterOptions } from "../../engine/ProgressPrinter";

describe("ProgressPrinter", () => {
  let written: string;
  let clock: number;
  let printer: ProgressPrinter | undefined;

  function make(options: ProgressPrinterOptions, columns?: number): ProgressPrinter {
    written = "";
    clock = 0;
    const stream = { write: (text: string) => (written += text), columns };
    return (printer = new ProgressPrinter({ stream, now: () => clock, ...options }));
  }

  afterEach(() => printer?.end());

  it("writes a plain line at each new stage, not at each step of it", () => {
    const { report } = make({ interactive: false });
    report({ stage: "sources", message: "fetching" });
    report({ stage: "sources", message: "fetching", done: 1 });
    clock = 65_000;
    report({ stage: "compile", message: "compiling", done: 3, total: 9 });
    expect(written).to.equal("fetching (0:00)\ncompiling: 3 of 9 packages (1:05)\n");
  });

  it("writes a plain line at intervals, when a stage takes long", async () => {
    const { report } = make({ interactive: false, plainIntervalMs: 20 });
    report({ stage: "compile", message: "compiling", done: 1, total: 9 });
    report({ stage: "compile", message: "compiling", done: 5, total: 9 });
    clock = 30_000;
    await sleep(60);
    expect(written).to.match(/^compiling: 1 of 9 packages \(0:00\)\n(compiling: 5 of 9 packages \(0:30\)\n)+$/);
  });

  it("redraws one line on a terminal, no longer than that is wide, and leaves none", () => {
    const { report } = make({ interactive: true }, 20);
    report({ stage: "wait", message: "waiting for a very long time" });
    expect(written).to.equal("\r\u001B[Kwaiting for a very ");
    printer!.end();
    expect(written.endsWith("\r\u001B[K")).to.equal(true);
  });

  it("keeps notes on lines of their own, between redrawings", () => {
    const { report } = make({ interactive: true });
    report({ stage: "wait", message: "waiting" });
    report({ stage: "note", message: "by the way" });
    expect(written).to.equal("\r\u001B[Kwaiting (0:00)\r\u001B[Kby the way\n");
  });

  it("writes nothing, when nothing was reported", () => {
    make({ interactive: true }).end();
    expect(written).to.equal("");
  });
});
