import { unknownCheckingProxy, UnknownValueError } from "@pulumi/policy";
import { unknownValue as unknownToTheEngine } from "@pulumi/pulumi/runtime";
import { expect } from "chai";
import { z } from "zod";
import { policyOf } from "../../../policies/rule/policyOf";
import { breakGlassExcluded } from "../../../policies/rules/conditionalAccess/breakGlassExcluded";
import { defaultClosed } from "../../../policies/rules/crossTenantAccess/defaultClosed";
import { noPermanentAzureOwner } from "../../../policies/rules/privilegedRoles/noPermanentAzureOwner";
import { type ResourceRule, stackRule } from "../../../policies/rule/Rule";
import { everyone } from "../../support/FakeGraph";

const owner = {
  principalId: "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f",
  roleDefinitionId: "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
};

/** Runs a rule as the policy SDK does, on one resource. */
async function validate(rule: ResourceRule, type: string, props: object, config: object = {}): Promise<string[]> {
  const { validateResource } = policyOf(rule) as unknown as {
    validateResource: (args: object, report: (message: string) => void) => Promise<void>;
  };
  const messages: string[] = [];
  const urn = `urn:pulumi:test::nowhere::${type}::it`;
  const args = { type, urn, name: "it", props: unknownCheckingProxy(props), getConfig: () => config };
  await validateResource(args, (message) => messages.push(message)).catch((error: unknown) => {
    if (messages.length === 0) throw error;
    messages.push((error as Error).message);
  });
  return messages;
}

describe("policyOf", () => {
  const type = "azure-native:authorization:RoleAssignment";

  it("says what is wrong, the remedy and the control", async () => {
    const [message] = await validate(noPermanentAzureOwner, type, owner);
    const [problem, remedy, control] = message!.split("\n");
    expect(problem).to.match(/becomes Owner/);
    expect(remedy).to.equal(`Remedy: ${noPermanentAzureOwner.remedy}`);
    expect(control).to.equal("Control EB-PIM-12v1: npx entra-baseline controls show EB-PIM-12v1");
  });

  it("looks at every API version of azure-native, and at no other type", async () => {
    const versioned = "azure-native:authorization/v20220401:RoleAssignment";
    expect(await validate(noPermanentAzureOwner, versioned, owner)).to.have.length(1);
    expect(await validate(noPermanentAzureOwner, "azuread:index/group:Group", owner)).to.deep.equal([]);
  });

  it("leaves a resource alone that is exempt by name or URN, with a reason", async () => {
    const exempt = (resource: string, reason = "deploys") => ({ exemptions: [{ resource, reason }] });
    expect(await validate(noPermanentAzureOwner, type, owner, exempt("it"))).to.deep.equal([]);
    const urn = `urn:pulumi:test::nowhere::${type}::it`;
    expect(await validate(noPermanentAzureOwner, type, owner, exempt(urn))).to.deep.equal([]);
    expect(await validate(noPermanentAzureOwner, type, owner, exempt("other"))).to.have.length(1);
    const failure = await validate(noPermanentAzureOwner, type, owner, exempt("it", "")).catch((error: Error) => error);
    expect(failure)
      .to.have.property("message")
      .that.matches(/exemptions\[0\]\.reason/);
  });

  it("refuses a parameter that the rule doesn't have", async () => {
    const failure = (await validate(breakGlassExcluded, breakGlassExcluded.types[0]!, {}, { breakglass: [] }).catch(
      (error: unknown) => error,
    )) as Error;
    expect(failure.message).to.match(/break-glass-excluded is wrong:\n.*"breakglass"/s);
    expect(failure.message).to.match(/Its parameters are: breakGlass, exemptions\.$/);
    expect(failure.stack).to.equal(failure.message);
  });

  it("reports what is wrong for sure, and lets the SDK say what can't be told yet", async () => {
    const props = { b2bCollaborationInbound: everyone("allowed"), b2bCollaborationOutbound: unknownToTheEngine };
    const [message, waiting, ...more] = await validate(defaultClosed, defaultClosed.types[0]!, props);
    expect(message).to.match(/^B2B collaboration inbound/);
    expect(waiting).to.match(/b2bCollaborationOutbound can't be known during preview/);
    expect(more).to.deep.equal([]);
    const alone = await validate(defaultClosed, defaultClosed.types[0]!, { onDestroy: unknownToTheEngine }).catch(
      (error: unknown) => error,
    );
    expect(alone).to.be.instanceOf(UnknownValueError);
  });

  it("tells what a stack rule doesn't cover in the SDK's way of advising, after what is wrong", async () => {
    const rule = stackRule({
      name: "partial",
      description: "Half is right",
      controls: ["EB-CA-04v1"],
      remedy: "Do the rest.",
      enforcementLevel: "mandatory",
      parameters: z.strictObject({}),
      askAll: async () => ({ questions: [() => "One half is wrong."], advice: ["Nobody looked at the other."] }),
    });
    const { validateStack } = policyOf(rule) as unknown as {
      validateStack: (args: object, report: (message: string) => void) => Promise<void>;
    };
    const reported: string[] = [];
    const resource = { urn: "urn:pulumi:s::p::t::it", type: "t", name: "it", props: {} };
    const advice = await validateStack({ resources: [resource], getConfig: () => ({}) }, (message) =>
      reported.push(message),
    ).catch((error: unknown) => error);
    expect(reported[0]).to.match(/^One half is wrong\./);
    expect(advice).to.be.instanceOf(UnknownValueError).and.to.have.property("message", "Nobody looked at the other.");
  });

  it("publishes the parameters as a schema that the engine can check", () => {
    const { configSchema } = policyOf(defaultClosed);
    expect(configSchema?.properties.directions).to.deep.include({ type: "array", default: ["inbound", "outbound"] });
    expect(configSchema?.properties.exemptions).to.have.nested.property("items.properties.reason");
  });
});
