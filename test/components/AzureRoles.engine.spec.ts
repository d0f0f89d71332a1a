import { type Stack } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { AzureRoles, type AzureRolesArgs, azureProvider } from "../../components";
import { changesIn, fail, succeed } from "../support/engine";
import { onRealEngine } from "../support/onRealEngine";
import { contoso, fabrikam } from "../support/sandbox";
import { ids } from "../support/tenants";

const scope = "/subscriptions/5a0c1e2f-7b3d-4f6a-8c9e-1d2b3a4f5e60";
const policyName = "0b6f1e2d-3c4a-4b5d-9e8f-7a6b5c4d3e21";
const policy = `${scope}/providers/Microsoft.Authorization/roleManagementPolicies/${policyName}`;
const args: AzureRolesArgs = {
  approvers: { groups: [ids.approvers] },
  scopes: {
    [scope]: {
      Owner: { policyName },
      "User Access Administrator": { policyName: "1c7a2f3e-4d5b-4c6e-8f9a-8b7c6d5e4f32" },
      "Role Based Access Control Administrator": { policyName: "2d8b3a4f-5e6c-4d7f-9a0b-9c8d7e6f5a43" },
    },
  },
};

const program =
  (tenantId: string, more: Partial<AzureRolesArgs> = {}) =>
  async () => {
    const providers = azureProvider({ tenantId, azureRoles: args as never });
    new AzureRoles("azure", { ...args, ...more }, { providers });
  };

describe("AzureRoles on the real engine", function () {
  this.timeout(60_000);
  const engine = onRealEngine({ keepsState: true });
  let stack: Stack;

  before(async () => {
    stack = await engine.stackOf("azure-roles", program(contoso));
  });

  type Rules = { id: string; maximumDuration?: string }[];
  const live = () =>
    (engine.emulator.control.get(contoso, policy) as { properties: { rules: Rules } }).properties.rules;
  const longest = () => live().find(({ id }) => id === "Expiration_EndUser_Assignment")?.maximumDuration;

  it("changes the role's policy once, and finds nothing to do after that", async () => {
    await succeed(stack, "up");
    expect(longest()).to.equal("PT1H");
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([]);
    await stack.preview({ refresh: true, expectNoChanges: true });
  });

  it("puts right what somebody loosened in the portal", async () => {
    const rules = live().map((rule) =>
      rule.id === "Expiration_EndUser_Assignment" ? { ...rule, maximumDuration: "PT24H" } : rule,
    );
    engine.emulator.control.edit(contoso, policy, { properties: { rules } });
    expect((await stack.preview({ refresh: true })).changeSummary).to.include({ update: 1 });
    await stack.up({ refresh: true });
    expect(longest()).to.equal("PT1H");
  });

  it("can't touch a subscription with another tenant's sign-in", async () => {
    const other = await engine.stackOf("foreign", program(fabrikam), fabrikam);
    expect(await fail(other, "up")).to.contain("InvalidAuthenticationTokenTenant");
    expect(longest()).to.equal("PT1H");
  });

  it("puts the settings back as they were found, where that is asked for", async () => {
    stack.workspace.program = program(contoso, { onDestroy: "restore" });
    await stack.up();
    await stack.destroy();
    expect(longest()).to.equal("PT8H");
  });
});
