import { expect } from "chai";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TenantResult } from "../../cli/report/model";
import { findEngine } from "../../engine/findEngine";
import { Sandbox } from "../../sandbox/Sandbox";
import { runReporting, startCommand } from "../support/baselineCommand";
import { contoso, fabrikam, writes } from "../support/sandbox";

const root = path.resolve(__dirname, "../..");

/** The command as a user runs it, on the real engine: contoso in ring 0, fabrikam in ring 1, nothing deployed yet. */
describe("entra-baseline up", function () {
  this.timeout(300_000);
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await Sandbox.open(await findEngine(), root);
    await sandbox.stack("contoso", contoso);
    await sandbox.stack("fabrikam", fabrikam);
    const file = path.join(sandbox.directory, "stacks", "Pulumi.fabrikam.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^( +)kind: .*$/m, "$&\n$1ring: 1"));
  });
  after(() => sandbox?.close());
  afterEach(() => sandbox.emulator.control.setFaults([]));

  const up = (...args: string[]) => runReporting(sandbox, "up", "--yes", ...args);

  /** Lets everybody in from every tenant, behind Pulumi's back. */
  const open = (tenantId: string, open = true) =>
    sandbox.emulator.control.edit(tenantId, "/policies/crossTenantAccessPolicy/default", {
      inboundTrust: {
        isMfaAccepted: open,
        isCompliantDeviceAccepted: false,
        isHybridAzureADJoinedDeviceAccepted: false,
      },
    });

  it("refuses to change a tenant where it can ask nobody, unless it is told to", async () => {
    const { code, printed } = await startCommand(sandbox, "up", "--all").ended;
    expect(code, printed).to.equal(2);
    expect(printed).to.contain("no terminal to ask on").and.to.contain("--yes");
  });

  it("holds the second ring back when a tenant of the first refuses the update, and says why", async () => {
    const refusal = {
      match: { tenantId: contoso, method: "PATCH", path: "/crossTenantAccessPolicy/default$" },
      status: 403,
    };
    sandbox.emulator.control.setFaults([refusal]);
    const { code, printed, tenant } = await up("--all");
    expect(code, printed).to.equal(3);
    expect(failure(tenant("contoso"))).to.match(/The update had begun: preview the tenant/);
    expect(failure(tenant("fabrikam"))).to.match(/Ring 0 ended with contoso not done.*--resume/);
    expect(sandbox.emulator.control.requests({ tenantId: fabrikam })).to.deep.equal([]);
  });

  it("begins no ring by itself while the ring before it isn't done, and touches nothing", async () => {
    sandbox.emulator.control.clearRequests();
    const { code, printed, report, tenant } = await up("--all", "--ring", "1");
    expect(code, printed).to.equal(6);
    expect(outcomes(report.tenants)).to.deep.equal(["contoso differs", "fabrikam unreadable"]);
    expect(failure(tenant("fabrikam"))).to.match(/Ring 0 ended with contoso not done.*--ring 0/);
    expect(writes(sandbox.emulator)).to.deep.equal([]);
    expect(sandbox.emulator.control.requests({ tenantId: fabrikam })).to.deep.equal([]);
  });

  it("names who holds the lock of a stack, updates nothing there, and says how to take the lock away", async () => {
    const locks = path.join(path.dirname(sandbox.directory), "state", ".pulumi", "locks", "organization");
    const held = path.join(locks, "entra-baseline", "contoso");
    mkdirSync(held, { recursive: true });
    const owner = { pid: 4711, username: "alex", hostname: "laptop", timestamp: "2026-01-02T03:04:05Z" };
    writeFileSync(path.join(held, "0d9c7a52-6d2b-4c0e-9a62-1f6f0f0b7f11.json"), JSON.stringify(owner));
    try {
      sandbox.emulator.control.clearRequests();
      const { code, printed, tenant } = await up("--stack", "contoso");
      expect(code, printed).to.equal(1);
      expect(failure(tenant("contoso"))).to.match(/locked.*pulumi cancel.*created by alex@laptop \(pid 4711\)/s);
      expect(tenant("contoso")).to.have.nested.property("failure.kind", "engine");
      expect(writes(sandbox.emulator)).to.deep.equal([]);
    } finally {
      rmSync(held, { recursive: true });
    }
  });

  it("updates nothing whose plan breaks a mandatory guardrail", async () => {
    const config = path.join(sandbox.directory, "guardrails.json");
    writeFileSync(
      config,
      JSON.stringify({ "pim-activation": { enforcementLevel: "mandatory", maximumDuration: "PT30M" } }),
    );
    sandbox.emulator.control.clearRequests();
    const held = ["--policy-pack", "entra-guardrails", "--policy-pack-config", config];
    const { code, printed, tenant } = await up("--stack", "contoso", ...held);
    expect(code, printed).to.equal(4);
    expect(failure(tenant("contoso"))).to.contain("may last PT1H, more than PT30M");
    expect(writes(sandbox.emulator)).to.deep.equal([]);
  });

  it("goes on where it was stopped, and verifies every tenant that it updated", async () => {
    const { code, printed, report } = await up("--all", "--resume");
    expect(code, printed).to.equal(0);
    expect(outcomes(report.tenants)).to.deep.equal(["contoso updated", "fabrikam updated"]);
  });

  it("leaves out what a stopped rollout was done with, when it is resumed", async () => {
    const { code, printed, report } = await up("--all", "--resume");
    expect(code, printed).to.equal(0);
    expect(printed).to.contain("Done already: contoso, fabrikam");
    expect(report.tenants).to.deep.equal([]);
  });

  it("updates one ring alone, once it has seen that the ring before it is done", async () => {
    open(fabrikam);
    const { code, printed, report } = await up("--all", "--ring", "1");
    expect(code, printed).to.equal(0);
    expect(outcomes(report.tenants)).to.deep.equal(["contoso same", "fabrikam updated"]);
    const live = sandbox.emulator.control.get(fabrikam, "/policies/crossTenantAccessPolicy/default");
    expect(live).to.have.nested.property("inboundTrust.isMfaAccepted", false);
  });

  it("refuses what goes beyond the saved plan, and leaves the tenant as it is", async () => {
    const folder = path.join(sandbox.directory, "plans");
    const saved = await runReporting(sandbox, "preview", "--stack", "contoso", "--save-plans", folder);
    expect(saved.code, saved.printed).to.equal(0);
    open(contoso);
    const { code, printed, tenant } = await up("--stack", "contoso", "--plans", folder);
    expect(code, printed).to.not.equal(0);
    expect(failure(tenant("contoso"))).to.match(/plan/i);
    const live = sandbox.emulator.control.get(contoso, "/policies/crossTenantAccessPolicy/default");
    expect(live).to.have.nested.property("inboundTrust.isMfaAccepted", true);
    open(contoso, false);
  });

  it("says which plan is missing, before it looks at a tenant", async () => {
    const { code, printed } = await startCommand(sandbox, "up", "--stack", "fabrikam", "--yes", "--plans", "none")
      .ended;
    expect(code, printed).to.equal(2);
    expect(printed).to.match(/none has no plan of fabrikam; expected fabrikam\.json.*--save-plans none/s);
  });
});

const failure = (tenant: TenantResult): string => (tenant.outcome === "unreadable" ? tenant.failure.message : "");

const outcomes = (tenants: readonly TenantResult[]): string[] =>
  tenants.map(({ stack, outcome }) => `${stack} ${outcome}`);
