import { expect } from "chai";
import { azureRulesOf } from "../../tenant/azureRoles/azureRulesOf";
import { tiers } from "../../tenant/privilegedRoles/tiers";
import { objectId, resource, state } from "./support/planned";

describe("plannedState of types of the azure-native provider", () => {
  it("tells the settings of an Azure role, of which a part of the rules changes nothing", () => {
    const type = "azure-native:authorization:RoleManagementPolicy";
    const rules = azureRulesOf(tiers.high);
    const inputs = { scope: "/subscriptions/1", roleManagementPolicyName: objectId, rules };
    const owner = {
      ...resource(type, inputs),
      urn: `urn:pulumi:contoso::baseline::${type}::azure-owner-at-subscriptions-1`,
    };
    const [planned] = state({}, owner).azureRoleManagementRules!;
    expect(planned).to.include({ scope: "/subscriptions/1", role: "Owner", policyName: objectId });
    expect(planned!.rules.Expiration_EndUser_Assignment).to.include({ maximumDuration: "PT4H" });
    const part = resource(type, { ...inputs, rules: rules.slice(1) });
    expect(state({ azureRoleManagementRules: [planned!] }, part).azureRoleManagementRules).to.deep.equal([planned]);
    expect(state({}, resource(type, inputs)).azureRoleManagementRules![0]).to.not.have.property("role");
  });
});
