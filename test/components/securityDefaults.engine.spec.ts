import { type Stack } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { type TenantInput } from "../../components";
import { deployBaseline } from "../support/deployBaseline";
import { onRealEngine } from "../support/onRealEngine";
import { contoso, writes } from "../support/sandbox";
import { ids, tenantInput } from "../support/tenants";

const defaults = "/policies/identitySecurityDefaultsEnforcementPolicy";
const policies = "/identity/conditionalAccess/policies";
const only = ["everyoneMfa", "legacyAuthentication", "strangers"] as const;

/** A tenant with three policies; the preview's own policies would only make it slower. */
const tenantWith = (rollout: "reportOnly" | "enforced"): TenantInput =>
  tenantInput({
    breakGlass: { groupId: ids.breakGlass },
    conditionalAccess: { rollout: "none", policies: Object.fromEntries(only.map((name) => [name, rollout])) },
    securityDefaults: rollout === "enforced" ? "disabled" : "unmanaged",
  });

describe("Switching from security defaults to conditional access on the real engine", function () {
  this.timeout(90_000);
  const engine = onRealEngine({ keepsState: true });
  let stack: Stack;

  before(async () => {
    engine.emulator.control.edit(contoso, defaults, { isEnabled: true });
    stack = await engine.stackOf("contoso", () => {});
  });

  const up = async (tenant: TenantInput) => {
    stack.workspace.program = async () => void deployBaseline(tenant);
    engine.emulator.control.clearRequests();
    return stack.up().then(
      () => "up",
      (error: Error) => error.message,
    );
  };
  const areOn = () => (engine.emulator.control.get(contoso, defaults) as { isEnabled: boolean }).isEnabled;

  it("refuses at once to enforce what was never deployed, and leaves the defaults on", async () => {
    expect(await up(tenantWith("enforced"))).to.contain(
      'Security defaults stay on: the tenant has no policy called "EB-CA-05 MFA for everyone"',
    );
    expect(areOn()).to.equal(true);
  });

  it("deploys the policies in report-only beside the defaults", async () => {
    expect(await up(tenantWith("reportOnly"))).to.equal("up");
    expect(areOn()).to.equal(true);
  });

  it("enforces what replaces them in the three requests after which they are off", async () => {
    expect(await up(tenantWith("enforced"))).to.equal("up");
    const written = writes(engine.emulator);
    const off = written.indexOf(`PATCH ${defaults}`);
    expect(off).to.equal(0);
    const names = new Map(
      (engine.emulator.control.get(contoso, policies) as { value: { id: string; displayName: string }[] }).value.map(
        ({ id, displayName }) => [`PATCH ${policies}/${id}`, displayName],
      ),
    );
    expect(written.slice(1, 3).map((write) => names.get(write))).to.deep.equal([
      "EB-CA-05 MFA for everyone",
      "EB-CA-10 Block legacy authentication",
    ]);
    expect(areOn()).to.equal(false);
  });

  it("has no changes after it, refreshed or not", async () => {
    await stack.preview({ expectNoChanges: true });
    await stack.preview({ expectNoChanges: true, refresh: true });
  });
});
