import { execFileSync } from "node:child_process";
import { expect } from "chai";
import fc from "fast-check";
import { shellExports } from "../../cli/shellExports";

describe("shellExports", () => {
  it("leaves plain values unquoted", () => {
    expect(shellExports({ ARM_TENANT_ID: "3f1c2a5e-6b7d", CA: "/tmp/ca.pem" }, "linux")).to.equal(
      "export ARM_TENANT_ID=3f1c2a5e-6b7d\nexport CA=/tmp/ca.pem",
    );
  });

  it("takes out a variable that is empty", () => {
    expect(shellExports({ PULUMI_STACK: "" }, "linux")).to.equal("unset PULUMI_STACK");
  });

  it("survives a shell, whatever the value", function () {
    if (process.platform === "win32") this.skip();
    const value = fc.string({ unit: "binary-ascii" }).map((text) => text.replaceAll("\0", ""));
    fc.assert(
      fc.property(value, (text) => {
        const script = `${shellExports({ VALUE: text }, "linux")}\nprintf '%s' "$VALUE"`;
        expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).to.equal(text);
      }),
      { numRuns: 25 },
    );
  });

  it("doubles quotes for PowerShell", () => {
    expect(shellExports({ A: "it's" }, "win32")).to.equal("$env:A = 'it''s'");
  });
});
