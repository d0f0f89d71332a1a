import { expect } from "chai";
import path from "node:path";
import { findEngine } from "../../engine/findEngine";
import { Sandbox } from "../../sandbox/Sandbox";
import { runReporting } from "../support/baselineCommand";
import { S3Server } from "../support/S3Server";
import { contoso } from "../support/sandbox";

const root = path.resolve(__dirname, "../..");

/** The sample stack with its state in S3, as a team keeps it. */
describe("a state backend of a team (S3)", function () {
  this.timeout(300_000);
  let s3: S3Server | undefined;
  let sandbox: Sandbox | undefined;

  before(async function () {
    try {
      s3 = await S3Server.start();
    } catch (error) {
      console.log(`    (no S3 server can be installed: ${(error as Error).message.split("\n")[0]}: skipped)`);
      return this.skip();
    }
    sandbox = await Sandbox.open(await findEngine(), root, { environment: s3.environment });
    sandbox.emulator.control.setThrottling(false);
    await (await sandbox.stack("contoso", contoso)).up();
  });
  after(async () => {
    await sandbox?.close();
    s3?.stop();
  });

  it("holds the state, and no lock once the update is done", async () => {
    const objects = await s3!.objects();
    expect(objects).to.include(".pulumi/stacks/entra-baseline/contoso.json");
    expect(objects.filter((name) => name.includes("/locks/"))).to.deep.equal([]);
  });

  it("is what previews and scans compare with", async () => {
    const unchanged = await runReporting(sandbox!, "preview", "--stack", "contoso");
    expect(unchanged.code, unchanged.printed).to.equal(0);
    sandbox!.emulator.control.edit(contoso, "/policies/authorizationPolicy", { allowInvitesFrom: "everyone" });
    for (const command of ["preview", "scan"]) {
      const { code, printed } = await runReporting(sandbox!, command, "--stack", "contoso");
      expect(code, printed).to.equal(7);
      expect(printed).to.contain("allowInvitesFrom").and.to.contain("→ everyone behind Pulumi's back");
    }
  });
});
