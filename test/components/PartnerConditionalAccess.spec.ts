import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { InvalidArgsError, PartnerConditionalAccess, type PartnerConditionalAccessArgs } from "../../components";
import { ofType, runProgram } from "../support/mocks";
import { ids } from "../support/tenants";

const policiesOf = async (args?: PartnerConditionalAccessArgs) =>
  ofType(
    await runProgram(() => new PartnerConditionalAccess("ca", args)),
    "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy",
  );

const statesOf = async (args?: PartnerConditionalAccessArgs) =>
  Object.fromEntries([...(await policiesOf(args))].map(([name, { inputs }]) => [name, inputs.state]));

describe("PartnerConditionalAccess", () => {
  it("reports, for every external type of every tenant, who would be asked for MFA, when nothing is given", async () => {
    const policies = await policiesOf();
    expect([...policies.keys()]).to.have.members(["ca-external-user-mfa", "ca-service-provider-mfa"]);
    expect(policies.get("ca-external-user-mfa")?.inputs).to.deep.equal({
      displayName: "EB-CA-01 MFA for guests and external users",
      state: "enabledForReportingButNotEnforced",
      conditions: {
        clientAppTypes: ["all"],
        applications: { includedApplications: ["All"] },
        users: {
          includedGuestsOrExternalUsers: [
            {
              // In the order of Graph's flags, and with tenants named: anything else may differ on every preview.
              guestOrExternalUserTypes: [
                "internalGuest",
                "b2bCollaborationGuest",
                "b2bCollaborationMember",
                "b2bDirectConnectUser",
                "otherExternalUser",
                "serviceProvider",
              ],
              externalTenants: [{ membershipKind: "all" }],
            },
          ],
        },
      },
      grantControls: { operator: "OR", builtInControls: ["mfa"] },
    });
    expect(policies.get("ca-service-provider-mfa")?.inputs.conditions.users).to.deep.equal({
      includedGuestsOrExternalUsers: [
        { guestOrExternalUserTypes: ["serviceProvider"], externalTenants: [{ membershipKind: "all" }] },
      ],
    });
  });

  it("excludes the break-glass group from every policy, known or not yet", async () => {
    for (const breakGlassGroupId of [ids.breakGlass, pulumi.output(ids.breakGlass)]) {
      for (const { inputs } of (await policiesOf({ breakGlassGroupId })).values()) {
        expect(inputs.conditions.users.excludedGroups).to.deep.equal([ids.breakGlass]);
      }
    }
  });

  it("rolls out as it is told, policy by policy", async () => {
    const breakGlassGroupId = ids.breakGlass;
    expect(await statesOf({ breakGlassGroupId, rollout: "enforced" })).to.deep.equal({
      "ca-external-user-mfa": "enabled",
      "ca-service-provider-mfa": "enabled",
    });
    expect(
      await statesOf({ breakGlassGroupId, rollout: "none", policies: { serviceProviderMfa: "enforced" } }),
    ).to.deep.equal({
      "ca-service-provider-mfa": "enabled",
    });
    expect(await statesOf({ rollout: "none" })).to.deep.equal({});
  });

  it("says that it keeps the break-glass group out only where there is one", async () => {
    let component: PartnerConditionalAccess | undefined;
    await runProgram(() => (component = new PartnerConditionalAccess("ca")));
    expect(component?.controls).to.have.all.keys("EB-CA-01v1", "EB-CA-02v1");
    await runProgram(() => (component = new PartnerConditionalAccess("ca", { breakGlassGroupId: ids.breakGlass })));
    expect(component?.controls["EB-CA-04v1"]).to.deep.equal(["ca-external-user-mfa", "ca-service-provider-mfa"]);
  });

  it("refuses to enforce without a break-glass group", () => {
    expect(() => new PartnerConditionalAccess("ca", { policies: { externalUserMfa: "enforced" } })).to.throw(
      InvalidArgsError,
      "PartnerConditionalAccess ca breakGlassGroupId: found no break-glass group, with externalUserMfa enforced; expected " +
        "the object id of the group of emergency accounts; make that group first, or do not enforce yet",
    );
  });

  it("refuses a break-glass group by name, which Entra would take and never match", () => {
    expect(() => new PartnerConditionalAccess("ca", { breakGlassGroupId: "Break glass" })).to.throw(
      InvalidArgsError,
      'PartnerConditionalAccess ca breakGlassGroupId: found "Break glass"; expected the object id of a group (a GUID); ' +
        "copy it from the group's Overview page",
    );
  });
});
