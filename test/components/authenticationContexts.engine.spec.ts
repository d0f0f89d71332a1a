import { type Stack } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { type TenantInput } from "../../components";
import { policyNames } from "../../tenant/conditionalAccess/policies";
import { deployBaseline } from "../support/deployBaseline";
import { onRealEngine } from "../support/onRealEngine";
import { contoso, writes } from "../support/sandbox";
import { ids, tenantInput } from "../support/tenants";

const policies = "/identity/conditionalAccess/policies";
const context = "/identity/conditionalAccess/authenticationContextClassReferences/c1";

const tenantWith = (rollout: "reportOnly" | "enforced"): TenantInput =>
  tenantInput({
    breakGlass: { groupId: ids.breakGlass },
    conditionalAccess: { rollout, policies: Object.fromEntries(policyNames.map((name) => [name, "none" as const])) },
    privilegedRoles: {
      preset: "none",
      roles: { "Global Reader": { activation: { authenticationContext: "c1" } } },
    },
  });

describe("Authentication contexts that roles ask for, on the real engine", function () {
  this.timeout(90_000);
  const engine = onRealEngine({ keepsState: true });
  let stack: Stack;

  before(async () => {
    engine.emulator.control.edit(contoso, "/policies/identitySecurityDefaultsEnforcementPolicy", { isEnabled: false });
    stack = await engine.stackOf("contexts", () => {});
  });

  const up = async (tenant: TenantInput) => {
    stack.workspace.program = async () => void deployBaseline(tenant);
    engine.emulator.control.clearRequests();
    await stack.up();
    const isOfRoles = (write: string) => /roleManagementPolicies|identity\/conditionalAccess/.test(write);
    return writes(engine.emulator).filter(isOfRoles);
  };
  const policy = () => (engine.emulator.control.get(contoso, policies) as { value: any[] }).value[0];
  const ofTheRole = /^PATCH \/policies\/roleManagementPolicies\//;

  it("are published and answered in report-only, and the role goes on asking for MFA", async () => {
    const [published, answered, asked, ...more] = await up(tenantWith("reportOnly"));
    expect([published, answered]).to.deep.equal([`PATCH ${context}`, `POST ${policies}`]);
    expect(asked).to.match(ofTheRole);
    expect(more).to.deep.equal([]);
    expect(policy().state).to.equal("enabledForReportingButNotEnforced");
  });

  it("are asked for once the policy is enforced, and not before", async () => {
    const [enforced, asked, ...more] = await up(tenantWith("enforced"));
    expect(enforced).to.equal(`PATCH ${policies}/${policy().id}`);
    expect(asked).to.match(ofTheRole);
    expect(more).to.deep.equal([]);
    expect(policy()).to.include({ state: "enabled" });
    expect(policy().conditions.users.excludeGroups).to.deep.equal([ids.breakGlass]);
  });

  it("show no changes after that, and a change by hand as drift that the next update takes back", async () => {
    await stack.preview({ expectNoChanges: true, refresh: true });
    const { users } = policy().conditions;
    engine.emulator.control.edit(contoso, `${policies}/${policy().id}`, {
      conditions: {
        ...policy().conditions,
        users: { ...users, excludeGroups: [...users.excludeGroups, ids.approvers] },
      },
    });
    await stack.refresh();
    expect(await up(tenantWith("enforced"))).to.deep.equal([`PATCH ${policies}/${policy().id}`]);
    expect(policy().conditions.users.excludeGroups).to.deep.equal([ids.breakGlass]);
  });

  it("keep their policy when the stack is destroyed, as the roles that ask for them stay as they are", async () => {
    await stack.destroy();
    expect(policy()).to.include({ state: "enabled" });
  });
});
