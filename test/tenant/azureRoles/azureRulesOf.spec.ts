import { expect } from "chai";
import fc from "fast-check";
import { newAzureRules } from "../../../emulator/resourceManager/azureRules";
import { type AzureRule, azureRulesOf } from "../../../tenant/azureRoles/azureRulesOf";
import { tiers } from "../../../tenant/privilegedRoles/tiers";
import { type RoleSettings } from "../../../tenant/schema/privilegedRolesSchema";
import { guid } from "../../support/guids";

const shape = (rules: readonly { id: string; ruleType: unknown }[]) =>
  rules.map(({ id, ruleType }) => `${id} ${String(ruleType)}`).sort();
const ruleOf = (settings: RoleSettings, id: string): AzureRule =>
  azureRulesOf(settings).find((rule) => rule.id === id)!;

describe("azureRulesOf", () => {
  it("writes the whole set of rules, whatever is declared: Azure ignores a part of it", () => {
    const flag = fc.boolean();
    const part = {
      requireMultifactorAuthentication: flag,
      requireJustification: flag,
      maximumDuration: fc.constant("P9D"),
    };
    const some = fc.record(
      {
        activation: fc.record({ ...part, requireApproval: flag, requireTicketInfo: flag }, { requiredKeys: [] }),
        eligibleAssignment: fc.record(part, { requiredKeys: [] }),
        activeAssignment: fc.record({ ...part, expirationRequired: flag }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    );
    const whole = shape(newAzureRules());
    fc.assert(
      fc.property(some, (settings) => {
        expect(shape(azureRulesOf(settings))).to.deep.equal(whole);
      }),
    );
  });

  it("is as strict as an Entra role of the same tier", () => {
    const critical = {
      ...tiers.critical,
      activation: { ...tiers.critical.activation, approvers: { users: [guid(1)] } },
    };
    expect(ruleOf(critical, "Expiration_EndUser_Assignment")).to.deep.include({
      isExpirationRequired: true,
      maximumDuration: "PT1H",
    });
    expect(ruleOf(critical, "Enablement_EndUser_Assignment").enabledRules).to.deep.equal([
      "MultiFactorAuthentication",
      "Justification",
    ]);
    expect(ruleOf(critical, "Expiration_Admin_Assignment")).to.deep.include({
      isExpirationRequired: true,
      maximumDuration: "P15D",
    });
    expect(ruleOf(critical, "Expiration_Admin_Eligibility")).to.deep.include({ maximumDuration: "P180D" });
    expect(ruleOf(critical, "Approval_EndUser_Assignment").setting).to.have.property("isApprovalRequired", true);
  });

  it("names the people and groups who approve", () => {
    const approvers = { users: [guid(1)], groups: [guid(2)] };
    const { setting } = ruleOf(
      { activation: { requireApproval: true, approvers } },
      "Approval_EndUser_Assignment",
    ) as any;
    expect(setting.approvalStages[0].primaryApprovers).to.deep.equal([
      { id: guid(1), userType: "User", isBackup: false },
      { id: guid(2), userType: "Group", isBackup: false },
    ]);
  });

  it("asks for an authentication context in the place of MFA", () => {
    const settings: RoleSettings = {
      activation: { authenticationContext: "c3", requireMultifactorAuthentication: false },
    };
    expect(ruleOf(settings, "AuthenticationContext_EndUser_Assignment")).to.deep.include({
      isEnabled: true,
      claimValue: "c3",
    });
    expect(ruleOf(settings, "Enablement_EndUser_Assignment").enabledRules).to.deep.equal([]);
  });

  it("tells more people by mail, and everybody else as before", () => {
    const settings: RoleSettings = {
      notifications: { activation: { admin: { additionalRecipients: ["soc@a.example"] } } },
    };
    expect(ruleOf(settings, "Notification_Admin_EndUser_Assignment")).to.deep.include({
      isDefaultRecipientsEnabled: true,
      notificationLevel: "All",
      notificationRecipients: ["soc@a.example"],
    });
    expect(ruleOf(settings, "Notification_Admin_Admin_Eligibility").notificationRecipients).to.deep.equal([]);
  });
});
