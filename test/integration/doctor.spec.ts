import { expect } from "chai";
import { findEngine } from "../../engine/findEngine";
import path from "node:path";
import { type Finding } from "../../cli/doctor/Finding";
import { Sandbox } from "../../sandbox/Sandbox";
import { startCommand } from "../support/baselineCommand";
import { contoso } from "../support/sandbox";

const root = path.resolve(__dirname, "../..");

/** The command as a user runs it, in a project whose first stack was made and never updated. */
describe("entra-baseline doctor", function () {
  this.timeout(120_000);
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await Sandbox.open(await findEngine(), root);
    await sandbox.stack("contoso", contoso);
  });
  after(() => sandbox?.close());
  afterEach(() => sandbox.emulator.control.setFaults([]));

  async function doctor(stack: string) {
    const { code, printed } = await startCommand(sandbox, "doctor", "--stack", stack, "--json").ended;
    const findings = JSON.parse(printed.slice(printed.indexOf("["))) as Finding[];
    const health = Object.fromEntries(findings.map((finding) => [finding.check, finding.health]));
    return { code, health, of: (check: string) => findings.find((finding) => finding.check === check)! };
  }

  it("finds nothing that keeps a tenant from being updated", async () => {
    const { code, health } = await doctor("contoso");
    expect(health).to.include({ "tenant file": "ok", engine: "ok", credentials: "ok", tenant: "ok", clock: "ok" });
    expect(health).to.include({ "state backend": "ok", stack: "ok", licences: "ok" });
    expect(code).to.equal(0);
  });

  it("says how to make a stack that the backend doesn't have", async () => {
    const { code, of } = await doctor("fabrikam");
    expect(code).to.equal(3);
    expect(of("stack").remedy).to.contain("pulumi stack init fabrikam");
  });

  it("says why a sign-in failed, and which checks could not be made for it", async () => {
    const rawBody = JSON.stringify({
      error: "invalid_client",
      error_description: "AADSTS7000222: The provided client secret keys are expired.",
    });
    sandbox.emulator.control.setFaults([{ match: { path: "/token$" }, status: 401, rawBody }]);
    const { code, health, of } = await doctor("contoso");
    expect(code).to.equal(3);
    expect(of("credentials").remedy).to.contain("ARM_CLIENT_SECRET");
    expect(health).to.include({ tenant: "unknown", permissions: "unknown", licences: "unknown", engine: "ok" });
  });
});
