import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { findEngine } from "../../engine/findEngine";
import { runDemo } from "../../sandbox/demo";
import { Sandbox } from "../../sandbox/Sandbox";
import { contoso, fabrikam } from "../support/sandbox";

const checkout = path.resolve(__dirname, "../..");

describe("runDemo", function () {
  this.timeout(300_000);

  it("deploys both sample tenants, names the drift, mends it, refuses a lockout and leaves nothing behind", async () => {
    const stackFile = path.join(checkout, "stacks", "Pulumi.contoso.yaml");
    const before = readFileSync(stackFile, "utf8");
    const sandbox = await Sandbox.open(await findEngine(), checkout);
    let said = "";
    try {
      const tenants = [
        { name: "contoso", tenantId: contoso },
        { name: "fabrikam", tenantId: fabrikam },
      ];
      await runDemo(sandbox, tenants, {
        signal: new AbortController().signal,
        write: (text) => (said += text),
      });
      const settings = sandbox.emulator.control.get(contoso, "/policies/crossTenantAccessPolicy/default");
      expect(settings).to.have.nested.property("b2bCollaborationInbound.usersAndGroups.accessType", "blocked");
    } finally {
      await sandbox.close();
    }
    expect(said).to.contain("b2bCollaborationInbound.usersAndGroups.accessType: allowed → blocked");
    expect(said).to.contain("No way in is left for service providers from Fabrikam");
    expect(said).to.contain('"EB-CA-02 MFA for service providers" requires multifactor authentication');
    expect(said).to.contain("Accept the multifactor authentication of service providers from Fabrikam");
    for (const control of ["EB-CA-01v1", "EB-GU-01v1", "EB-PIM-02v1", "EB-XT-01v1"]) expect(said).to.contain(control);
    expect(said.trimEnd().endsWith("No changes.")).to.equal(true);
    expect(existsSync(sandbox.directory)).to.equal(false);
    expect(readFileSync(stackFile, "utf8")).to.equal(before);
  });
});
