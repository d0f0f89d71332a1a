import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import * as entra from "../../../resources";
import { changesIn, fail, recorded, succeed } from "../../support/engine";
import { everyone } from "../../support/FakeGraph";
import { onRealEngine } from "../../support/onRealEngine";
import { adatum, contoso, fabrikam, northwind, writes } from "../../support/sandbox";

const defaultPath = "/policies/crossTenantAccessPolicy/default";
const closed = { b2bCollaborationInbound: everyone("blocked") };

describe("The provider's tenant on the real engine", function () {
  this.timeout(120_000);
  const engine = onRealEngine();

  /** The environment without a tenant or a sign-in, as on a machine that only previews. */
  function withoutCredentials(): Record<string, string> {
    const { NODE_EXTRA_CA_CERTS = "", SSL_CERT_FILE = "" } = engine.emulator.environment(contoso);
    const unset = { ARM_TENANT_ID: "", ARM_CLIENT_ID: "", ARM_CLIENT_SECRET: "", ARM_METADATA_HOSTNAME: "" };
    return { ...unset, ARM_USE_CLI: "false", NODE_EXTRA_CA_CERTS, SSL_CERT_FILE };
  }

  it("is one per explicit provider, several in one program", async () => {
    const clientOf = (tenantId: string) => {
      const { ARM_CLIENT_ID, ARM_CLIENT_SECRET, ARM_METADATA_HOSTNAME } = engine.emulator.environment(tenantId);
      return { clientId: ARM_CLIENT_ID, clientSecret: ARM_CLIENT_SECRET, metadataHost: ARM_METADATA_HOSTNAME };
    };
    const stack = await engine.workspace.stack("two-tenants", withoutCredentials(), async () => {
      for (const [name, tenantId] of Object.entries({ contoso, fabrikam })) {
        const provider = new entra.Provider(name, { tenantId, useCli: false, ...clientOf(tenantId) });
        new entra.CrossTenantAccessDefault(`${name}-default`, closed, { provider });
      }
    });
    await succeed(stack, "up");
    for (const tenantId of [contoso, fabrikam]) {
      expect(engine.emulator.control.get(tenantId, defaultPath)).to.deep.include(closed);
    }
    const state = await recorded(stack);
    expect(state["contoso-default"]!.outputs).to.include({ managedTenantId: contoso });
    expect(state["fabrikam-default"]!.outputs).to.include({ managedTenantId: fabrikam });
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([]);
  });

  it("is not asked for credentials by a preview", async () => {
    const stack = await engine.workspace.stack("offline", withoutCredentials(), async () => {
      new entra.CrossTenantAccessDefault("default", closed);
      new entra.CrossTenantAccessPartner("partner", { tenantId: northwind });
    });
    const preview = await succeed(stack, "preview", { refresh: false });
    expect(changesIn(preview)).to.deep.equal(["create default", "create partner"]);
    expect(engine.emulator.control.requests()).to.deep.equal([]);
    expect(await fail(stack, "up")).to.match(/The tenant to work on is missing/);
  });

  it("says why, when the secret is not accepted", async () => {
    const environment = { ...engine.emulator.environment(contoso), ARM_CLIENT_SECRET: "expired" };
    const stack = await engine.workspace.stack("wrong-secret", environment, async () => {
      new entra.CrossTenantAccessDefault("default", closed);
    });
    expect(await fail(stack, "up")).to.match(/AADSTS7000215/);
    expect(writes(engine.emulator)).to.deep.equal([]);
  });

  it("refuses a state that was made in another one, preview included", async () => {
    const program = async () => void new entra.CrossTenantAccessDefault("default", closed);
    await succeed(
      await engine.workspace.stack("state-of-contoso", engine.emulator.environment(contoso), program),
      "up",
    );
    engine.emulator.control.clearRequests();
    const elsewhere = await engine.workspace.stack("state-of-contoso", engine.emulator.environment(fabrikam), program);
    const refusal = `recorded as an object of tenant ${contoso}, but the provider is configured for tenant ${fabrikam}`;
    expect(await fail(elsewhere, "preview", { refresh: false })).to.contain(refusal);
    expect(await fail(elsewhere, "up")).to.contain(refusal);
    expect(engine.emulator.control.requests()).to.deep.equal([]);
  });

  it("is told which licence is missing, and nothing is written", async () => {
    const stack = await engine.workspace.stack("no-licence", engine.emulator.environment(adatum), async () => {
      new entra.CrossTenantAccessDefault("default", { inboundTrust: { isMfaAccepted: true } });
      new entra.RoleManagementPolicy("role", { role: "Global Reader", activation: { maximumDuration: "PT1H" } });
    });
    const said = await fail(stack, "up");
    expect(said).to.match(
      /has no licence for what CrossTenantAccessDefault asks: inboundTrust.isMfaAccepted \(Entra ID P1\)/,
    );
    expect(said).to.match(/AadPremiumLicenseRequired/);
    expect(writes(engine.emulator)).to.deep.equal([]);
  });

  it("keeps secrets encrypted, in the provider's configuration and in what comes of them", async () => {
    const stack = await engine.workspace.stack("secrets", engine.emulator.environment(contoso), async () => {
      const provider = new entra.Provider("contoso", { tenantId: contoso, clientSecret: "sandbox-only-secret" });
      const tenantId = pulumi.secret(northwind);
      const partner = new entra.CrossTenantAccessPartner("partner", { tenantId }, { provider });
      return { tenantId: partner.tenantId };
    });
    await succeed(stack, "up");
    await succeed(stack, "up");
    expect((await stack.outputs())["tenantId"]).to.deep.equal({ value: northwind, secret: true });
    const files = readdirSync(path.join(engine.workspace.directory, "state"), { recursive: true }).map((name) =>
      path.join(engine.workspace.directory, "state", String(name)),
    );
    const texts = files.filter((file) => statSync(file).isFile() && file.includes("secrets.json"));
    expect(texts).not.to.be.empty;
    for (const file of texts) {
      const text = readFileSync(file, "utf8");
      expect(text).not.to.contain("sandbox-only-secret");
      expect(text.replace(/"id": *"[^"]*"/g, "")).not.to.contain(`"${northwind}"`);
    }
  });
});
