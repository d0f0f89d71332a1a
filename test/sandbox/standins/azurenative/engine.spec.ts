import { accessSync, constants } from "node:fs";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { type Stack } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { newAzureRules } from "../../../../emulator/resourceManager/azureRules";
import { standIns } from "../../../../sandbox/standIns";
import { fail } from "../../../support/engine";
import { onRealEngine } from "../../../support/onRealEngine";
import { contoso } from "../../../support/sandbox";

const plugins = standIns(path.resolve(__dirname, "../../../.."));
const scope = "/subscriptions/5a0c1e2f-7b3d-4f6a-8c9e-1d2b3a4f5e60";
const name = "0b6f1e2d-3c4a-4b5d-9e8f-7a6b5c4d3e21";
const id = `${scope}/providers/Microsoft.Authorization/roleManagementPolicies/${name}`;
const expiration = "Expiration_EndUser_Assignment";

/** The rules of a new policy, with another longest activation. */
const rules = (maximumDuration: string) =>
  newAzureRules().map((rule) => (rule.id === expiration ? { ...rule, maximumDuration } : rule));

class AzureResource extends pulumi.CustomResource {}

const program = (inputs: object) => async () => {
  const policy = { roleManagementPolicyName: name, scope, ...inputs };
  new AzureResource("azure-native:authorization:RoleManagementPolicy", "owner", policy);
};

describe("the azure-native stand-in on the real engine", function () {
  this.timeout(60_000);
  const engine = onRealEngine({ keepsState: true });
  let stack: Stack;

  before(async () => {
    stack = await engine.stackOf("azure", program({ rules: rules("PT1H") }));
  });

  const longest = (): unknown => {
    const { properties } = engine.emulator.control.get(contoso, id) as {
      properties: { rules: ReturnType<typeof rules> };
    };
    return properties.rules.find((rule) => rule.id === expiration)?.maximumDuration;
  };

  it("is an executable that the engine finds on PATH", () => {
    accessSync(path.join(plugins, "pulumi-resource-azure-native"), constants.X_OK);
  });

  it("changes the policy that is there, and has no changes on a second preview, refreshed or not", async () => {
    const { stdout } = await stack.up({ color: "never" });
    expect(stdout).to.include("the sandbox's stand-in for the official plugin 3.28.0 is in use");
    expect(longest()).to.equal("PT1H");
    await stack.preview({ expectNoChanges: true });
    await stack.preview({ expectNoChanges: true, refresh: true });
  });

  it("shows and undoes what was changed behind the program's back", async () => {
    engine.emulator.control.edit(contoso, id, { properties: { rules: rules("PT8H") } });
    expect((await stack.preview({ refresh: true })).changeSummary).to.include({ update: 1 });
    await stack.up({ refresh: true });
    expect(longest()).to.equal("PT1H");
  });

  it("leaves a rule that is no longer declared as it was found", async () => {
    stack.workspace.program = program({ rules: rules("PT2H").filter((rule) => rule.id !== expiration) });
    await stack.up();
    expect(longest()).to.equal("PT8H");
  });

  it("says what Azure refuses, and what it doesn't carry out", async () => {
    stack.workspace.program = program({ rules: [{ id: "Nothing", ruleType: "None" }] });
    expect(await fail(stack, "up")).to.contain('Code="InvalidPolicy" Message="The policy is invalid: there is no rule');
    stack.workspace.program = async () => void new AzureResource("azure-native:storage:StorageAccount", "a", {});
    expect(await fail(stack, "preview")).to.contain("doesn't carry out azure-native:storage:StorageAccount, only");
  });

  it("puts back what it found, when the resource is destroyed", async () => {
    stack.workspace.program = program({ rules: rules("PT1H") });
    await stack.up();
    expect(longest()).to.equal("PT1H");
    await stack.destroy();
    expect(longest()).to.equal("PT8H");
  });
});
