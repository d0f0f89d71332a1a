import { expect } from "chai";
import { reportError } from "../../cli/reportError";
import { UsageError } from "../../cli/UsageError";

function reported(error: unknown): { exitCode: number; text: string } {
  let text = "";
  const exitCode = reportError(error, (part) => (text += part));
  return { exitCode, text };
}

describe("reportError", () => {
  it("shows an error meant for the user by its message alone", () => {
    expect(reported(new UsageError("stacks does not exist."))).to.deep.equal({
      exitCode: 2,
      text: "entra-baseline: stacks does not exist.\n",
    });
  });

  it("keeps the stack of a bug, also of one with a code of Node's", () => {
    const { exitCode, text } = reported(Object.assign(new Error("broken"), { code: "EACCES" }));
    expect(exitCode).to.equal(70);
    expect(text).to.contain("this is a bug").and.to.contain("reportError.spec");
  });
});
