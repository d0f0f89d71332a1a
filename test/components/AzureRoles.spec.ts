import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { AzureRoles, type AzureRolesArgs, InvalidArgsError } from "../../components";
import { guid } from "../support/guids";
import { ofType, runProgram } from "../support/mocks";
import { rejection } from "../support/rejection";
import { ids } from "../support/tenants";

const scope = "/subscriptions/5a0c1e2f-7b3d-4f6a-8c9e-1d2b3a4f5e60";
const approvers = { groups: [ids.approvers] };
const granting = {
  Owner: { policyName: guid(1) },
  "User Access Administrator": { policyName: guid(2) },
  "Role Based Access Control Administrator": { policyName: guid(3) },
};
/** The roles that can grant others, and one more. */
const scopes = (more: AzureRolesArgs["scopes"][string] = {}) => ({ [scope]: { ...granting, ...more } });
const id = `subscriptions-${scope.split("/")[2]}`;

const registered = async (args: AzureRolesArgs) =>
  ofType(await runProgram(() => new AzureRoles("azure", args)), "azure-native:authorization:RoleManagementPolicy");
const durationIn = (rules: { id: string; maximumDuration: string }[]) =>
  rules.find(({ id }) => id === "Expiration_EndUser_Assignment")?.maximumDuration;

describe("AzureRoles", () => {
  it("sets all 17 rules of each role's own policy, in the tier that its power calls for", async () => {
    const policies = await registered({ approvers, scopes: scopes({ Contributor: { policyName: guid(4) } }) });
    const owner = policies.get(`azure-owner-at-${id}`)!;
    expect(owner.inputs).to.deep.include({ scope, roleManagementPolicyName: guid(1) });
    expect(owner.inputs.rules).to.have.length(17);
    expect(durationIn(owner.inputs.rules)).to.equal("PT1H");
    expect(durationIn(policies.get(`azure-contributor-at-${id}`)!.inputs.rules)).to.equal("PT4H");
  });

  it("takes what a role differs in, and what is only known later", async () => {
    const activation = { maximumDuration: pulumi.output("PT2H") };
    const more = { "Key Vault Administrator": { policyName: guid(4), tier: "standard" as const, activation } };
    const policies = await registered({ approvers, scopes: scopes(more) });
    expect(durationIn(policies.get(`azure-key-vault-administrator-at-${id}`)!.inputs.rules)).to.equal("PT2H");
  });

  it("looks again at approvers that are only known later", async () => {
    const nobody = { users: pulumi.output<string[]>([]) };
    expect(await registered({ approvers: nobody, scopes: scopes() })).to.have.property("size", 0);
  });

  it("keeps the settings when it is destroyed, unless they are to be put back", async () => {
    const first = async (args: Partial<AzureRolesArgs>) =>
      [...(await registered({ approvers, scopes: scopes(), ...args })).values()][0]!;
    expect(await first({})).to.have.property("retainOnDelete", true);
    expect(await first({ onDestroy: "restore" })).to.have.property("retainOnDelete", false);
  });

  it("serves its control by every policy", async () => {
    await runProgram(() => {
      const { controls } = new AzureRoles("azure", { approvers, scopes: scopes() });
      expect(controls["EB-PIM-12v1"]).to.have.length(3);
    });
  });

  const contradiction = { authenticationContext: "c1", requireMultifactorAuthentication: true };
  const refused: Record<string, [AzureRolesArgs, string]> = {
    "an approval that nobody may give": [
      { scopes: scopes() },
      "approvers: found nobody who may approve; expected users or groups, because activating Owner, User Access",
    ],
    "two roles with one policy": [
      { approvers, scopes: scopes({ Contributor: { policyName: guid(1) } }) },
      `found "${guid(1)}", the policy of Owner at ${scope}`,
    ],
    "MFA beside an authentication context": [
      { approvers, scopes: scopes({ Contributor: { policyName: guid(4), activation: contradiction } }) },
      "found requireMultifactorAuthentication beside the authentication context c1",
    ],
    "a scope at which somebody could grant himself what is managed, with the way to find what is missing": [
      { approvers, scopes: { [scope]: { Owner: { policyName: guid(1) } } } },
      `az rest --method get --url "https://management.azure.com${scope}/providers/Microsoft.Authorization/`,
    ],
    "no scope at all": [{ scopes: {} }, "scopes: found no scope; expected one at least"],
  };
  for (const [what, [args, message]] of Object.entries(refused)) {
    it(`refuses ${what}`, async () => {
      const error = await rejection(runProgram(() => new AzureRoles("azure", args)));
      expect(error).to.be.instanceOf(InvalidArgsError);
      expect(error.message).to.contain(message);
    });
  }
});
