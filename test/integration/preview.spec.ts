import { expect } from "chai";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findEngine } from "../../engine/findEngine";
import { Sandbox } from "../../sandbox/Sandbox";
import { runReporting, startCommand } from "../support/baselineCommand";
import { contoso, fabrikam } from "../support/sandbox";

const northwind = "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d";
const root = path.resolve(__dirname, "../..");

/** The command as a user runs it, on the real engine, in a project with the two sample tenants deployed. */
describe("entra-baseline preview", function () {
  this.timeout(300_000);
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await Sandbox.open(await findEngine(), root);
    const stacks = [await sandbox.stack("contoso", contoso), await sandbox.stack("fabrikam", fabrikam)];
    await Promise.all(stacks.map((stack) => stack.up()));
  });
  after(() => sandbox?.close());

  const stackFile = (stack: string): string => path.join(sandbox.directory, "stacks", `Pulumi.${stack}.yaml`);
  const preview = (...args: string[]) => runReporting(sandbox, "preview", ...args, "--drift");

  it("ends with 0, when there is nothing to do", async () => {
    const { code, printed, tenant } = await preview("--all");
    expect(code, printed).to.equal(0);
    expect([tenant("contoso").outcome, tenant("fabrikam").outcome]).to.deep.equal(["same", "same"]);
    expect(tenant("contoso")).to.deep.include({ tenantId: contoso, displayName: "Contoso" });
  });

  it("ends with 4 and names the rule, when a plan breaks a mandatory guardrail; with 0 and a warning, when it is advisory", async () => {
    const config = path.join(sandbox.directory, "guardrails.json");
    const held = ["--stack", "contoso", "--policy-pack", "entra-guardrails", "--policy-pack-config", config];
    const under = (enforcementLevel: string) => {
      writeFileSync(config, JSON.stringify({ "pim-activation": { enforcementLevel, maximumDuration: "PT30M" } }));
      return preview(...held);
    };
    const refused = await under("mandatory");
    expect(refused.code, refused.printed).to.equal(4);
    expect(refused.printed)
      .to.match(/pim-activation \(.+\): /)
      .and.to.contain("may last PT1H, more than PT30M");
    expect(refused.tenant("contoso")).to.have.nested.property("failure.kind", "policy");
    const broken = { pack: "entra-guardrails", policy: "pim-activation", level: "mandatory" };
    expect(refused.tenant("contoso").violations![0]).to.include(broken);

    const advised = await under("advisory");
    expect(advised.code, advised.printed).to.equal(0);
    expect(advised.tenant("contoso").warnings.join("\n")).to.contain("may last PT1H, more than PT30M");
    expect(advised.tenant("contoso").violations![0]).to.include({ ...broken, level: "advisory" });
  });

  it("ends with 7 and names the property, when a tenant was changed behind Pulumi's back", async () => {
    sandbox.emulator.control.edit(contoso, "/policies/crossTenantAccessPolicy/default", {
      inboundTrust: {
        isMfaAccepted: true,
        isCompliantDeviceAccepted: false,
        isHybridAzureADJoinedDeviceAccepted: false,
      },
    });
    const { code, printed, tenant } = await preview("--stack", "contoso");
    expect(code, printed).to.equal(7);
    expect(printed).to.contain("Changed behind Pulumi's back:").and.not.to.contain("Changed by the program:");
    const found = tenant("contoso");
    const resources = found.outcome === "differs" ? found.resources : [];
    expect(resources.map(({ type, op, origin }) => ({ type, op, origin }))).to.deep.equal([
      { type: "entra:index:CrossTenantAccessDefault", op: "update", origin: "drift" },
    ]);
    expect(resources[0]!.controls).to.include("EB-XT-03v1");
    expect(printed).to.match(/CrossTenantAccessDefault contoso-\S+ \[.*EB-XT-03v1.*\]/);
    expect(resources[0]!.properties).to.deep.equal([
      {
        path: "inboundTrust.isMfaAccepted",
        origin: "drift",
        recorded: false,
        live: true,
        declared: false,
        planned: true,
        replaces: false,
      },
    ]);
  });

  it("tells what was changed behind Pulumi's back of a partner that is no longer declared", async () => {
    const partner = `/policies/crossTenantAccessPolicy/partners/${northwind}`;
    sandbox.emulator.control.edit(contoso, partner, { inboundTrust: { isMfaAccepted: true } });
    const file = stackFile("contoso");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^ +- name: Northwind\n[^]*?(?=^ {4}\S)/m, ""));
    try {
      const { code, printed, tenant } = await preview("--stack", "contoso");
      expect(code, printed).to.equal(7);
      const found = tenant("contoso");
      const resources = found.outcome === "differs" ? found.resources : [];
      const entry = resources.find(
        ({ type, op }) => type === "entra:index:CrossTenantAccessPartner" && op === "delete",
      );
      expect(entry?.properties.map(({ path, origin, live }) => ({ path, origin, live }))).to.deep.equal([
        { path: "inboundTrust.isMfaAccepted", origin: "drift", live: true },
      ]);
    } finally {
      writeFileSync(file, text);
      sandbox.emulator.control.edit(contoso, partner, { inboundTrust: { isMfaAccepted: false } });
    }
  });

  it("plans nothing for a stack that was made another tenant's", async () => {
    const [from, to] = [stackFile("fabrikam"), stackFile("contoso")];
    const [taken, kept] = [readFileSync(from, "utf8"), readFileSync(to, "utf8")];
    writeFileSync(to, taken);
    rmSync(from);
    try {
      const { code, printed, tenant } = await preview("--stack", "contoso");
      expect(code, printed).to.equal(3);
      expect(printed).to.contain(`recorded as an object of tenant ${contoso}`).and.to.contain("Select the stack");
      const refused = tenant("contoso");
      expect(refused.outcome).to.equal("unreadable");
      if (refused.outcome !== "unreadable") return;
      expect(refused.resources.filter(({ type }) => !type.startsWith("pulumi:providers:"))).to.deep.equal([]);
    } finally {
      writeFileSync(from, taken);
      writeFileSync(to, kept);
    }
  });

  it("says why one tenant could not be read, and previews the others all the same", async () => {
    const rawBody = JSON.stringify({
      error: "invalid_client",
      error_description: "AADSTS7000215: Invalid client secret provided.",
    });
    const token = { match: { tenantId: fabrikam, path: "/token$" }, status: 401, rawBody };
    sandbox.emulator.control.setFaults([token]);
    try {
      const { code, printed, tenant } = await preview("--all");
      expect(code, printed).to.equal(3);
      expect(tenant("contoso").outcome).to.equal("differs");
      const failed = tenant("fabrikam");
      expect(failed.outcome).to.equal("unreadable");
      if (failed.outcome !== "unreadable") return;
      expect(failed.failure.kind).to.equal("tenant");
      expect(failed.failure.message).to.contain("AADSTS7000215").and.to.contain("ARM_CLIENT_SECRET");
      expect(failed.resources).to.deep.equal([]);
    } finally {
      sandbox.emulator.control.setFaults([]);
    }
  });

  it("leaves no engine running and says what was not done, when it is told to stop", async function () {
    if (process.platform !== "linux") return this.skip();
    const run = startCommand(sandbox, "preview", "--all", "--concurrency", "1");
    // The engine and its plugins: one process alone may be the question for the engine's version.
    while (enginesOf(sandbox).length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    run.child.kill("SIGTERM");
    const { code, printed } = await run.ended;
    expect(code, printed).to.equal(130);
    expect(printed).to.contain("contoso: not finished").and.to.contain("It was not begun.");
    // A plugin may outlive its engine for the blink of an eye.
    for (let tries = 0; enginesOf(sandbox).length > 0 && tries < 100; tries++)
      await new Promise((r) => setTimeout(r, 100));
    expect(enginesOf(sandbox)).to.deep.equal([]);
  });
});

/** The command lines of the engines and plugins that run on the state of a sandbox. */
function enginesOf({ directory }: Sandbox): string[] {
  const home = `PULUMI_HOME=${path.join(path.dirname(directory), "pulumi")}`;
  return readdirSync("/proc").flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      const isEngine = /^\d+$/.test(pid) && /pulumi/.test(line.split("cli/main.ts")[0]!);
      return isEngine && readFileSync(`/proc/${pid}/environ`, "utf8").includes(home) ? [`${pid} ${line}`] : [];
    } catch {
      return [];
    }
  });
}
