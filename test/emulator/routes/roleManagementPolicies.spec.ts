import { expect } from "chai";
import { EmulatedTenant, type TenantOptions } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
const assignments = "/policies/roleManagementPolicyAssignments";
const policies = "/policies/roleManagementPolicies";
const directoryRoles = "scopeId eq '/' and scopeType eq 'DirectoryRole'";

const filtered = (filter: string, more = "") => `${assignments}?$filter=${encodeURIComponent(filter)}${more}`;

/** The assignment of one directory role, with its policy and rules. */
function ofRole(tenant: EmulatedTenant, role = globalAdministrator): any {
  const { body } = tenant.get(
    filtered(`${directoryRoles} and roleDefinitionId eq '${role}'`, "&$expand=policy($expand=rules)"),
  );
  expect(body.value).to.have.length(1);
  return body.value[0];
}

function ruleOf(tenant: EmulatedTenant, id: string): any {
  return ofRole(tenant).policy.rules.find((rule: any) => rule.id === id);
}

/** Sends a rule as it was read, with changes, through its policy. */
function change(tenant: EmulatedTenant, id: string, changes: object) {
  const { policyId } = ofRole(tenant);
  return tenant.patch(`${policies}/${policyId}`, { rules: [{ ...ruleOf(tenant, id), ...changes }] });
}

function setUp(options: TenantOptions = {}): EmulatedTenant {
  return new EmulatedTenant(options);
}

describe("roleManagementPolicies", () => {
  describe("when read", () => {
    it("has 17 rules for every role, as nobody has changed them", () => {
      const tenant = setUp();
      const { id, policyId, scopeId, scopeType, policy } = ofRole(tenant);
      expect(policyId).to.match(new RegExp(`^DirectoryRole_${tenant.tenant.tenantId}_[0-9a-f-]{36}$`));
      expect([id, scopeId, scopeType]).to.deep.equal([`${policyId}_${globalAdministrator}`, "/", "DirectoryRole"]);
      expect(policy.rules).to.have.length(17);
      expect(new Set(policy.rules.map((rule: any) => rule.id)).size).to.equal(17);
      expect(ruleOf(tenant, "Expiration_EndUser_Assignment")).to.deep.equal({
        "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyExpirationRule",
        id: "Expiration_EndUser_Assignment",
        isExpirationRequired: true,
        maximumDuration: "PT8H",
        target: {
          caller: "EndUser",
          operations: ["All"],
          level: "Assignment",
          inheritableSettings: [],
          enforcedSettings: [],
        },
      });
      expect(ruleOf(tenant, "Enablement_EndUser_Assignment").enabledRules).to.deep.equal([
        "MultiFactorAuthentication",
        "Justification",
      ]);
      expect(ruleOf(tenant, "Notification_Requestor_Admin_Eligibility")).to.deep.include({
        recipientType: "Requestor",
        notificationLevel: "All",
      });
      expect(ruleOf(tenant, "Approval_EndUser_Assignment").setting.approvalStages).to.have.length(1);
    });

    it("lists all roles in one request, without what was not asked to be expanded", () => {
      const { body } = setUp().get(filtered(directoryRoles));
      expect(body.value.length).to.be.greaterThan(30);
      expect(body.value[0]).to.have.all.keys("id", "policyId", "scopeId", "scopeType", "roleDefinitionId");
      const expanded = setUp().get(filtered(directoryRoles, "&$expand=policy")).body.value[0].policy;
      expect(expanded).to.include({ scopeId: "/" }).and.not.have.property("rules");
    });

    it("knows directory roles by two names of their scope", () => {
      const { body } = setUp().get(filtered("scopeId eq '/' and scopeType eq 'Directory'"));
      expect(body.value[0].scopeType).to.equal("Directory");
    });

    it("insists on a filter of scopeId and scopeType", () => {
      const tenant = setUp();
      const paths = [assignments, policies, filtered("scopeId eq '/'"), filtered("scopeType eq 'DirectoryRole'")];
      expect(paths.map((path) => tenant.get(path).status)).to.deep.equal([400, 400, 400, 400]);
      expect(tenant.get(filtered(`${directoryRoles} or scopeId eq 'x'`)).status).to.equal(400);
    });

    it("is found by id, with rules or one of them", () => {
      const tenant = setUp();
      const { id, policyId } = ofRole(tenant);
      expect(tenant.get(`${assignments}/${id}`).body.policyId).to.equal(policyId);
      expect(tenant.get(`${policies}/${policyId}`).body).to.not.have.property("rules");
      expect(tenant.get(`${policies}/${policyId}?$expand=*`).body.rules).to.have.length(17);
      expect(tenant.get(`${policies}/${policyId}/rules`).body.value).to.have.length(17);
      expect(tenant.get(`${policies}/${policyId}/effectiveRules`).body.value).to.have.length(17);
      const one = tenant.get(`${policies}/${policyId}/rules/Expiration_Admin_Eligibility`);
      expect(one.body.maximumDuration).to.equal("P365D");
      expect(tenant.get(`${policies}/${policyId}/rules/Nothing`).status).to.equal(404);
      expect(tenant.get(`${policies}/DirectoryRole_x_y`).status).to.equal(404);
      expect(tenant.get(`${policies}/${policyId}?$expand=owners`).status).to.equal(400);
    });

    it("needs P2", () => {
      const { status, code } = setUp({ plans: ["AAD_PREMIUM"] }).get(filtered(directoryRoles));
      expect([status, code]).to.deep.equal([400, "AadPremiumLicenseRequired"]);
    });
  });

  describe("when changed", () => {
    it("changes only the rules that are sent, and answers by another id then", () => {
      const tenant = setUp();
      const before = ofRole(tenant);
      const answer = change(tenant, "Expiration_EndUser_Assignment", { maximumDuration: "PT4H" });
      expect(answer.status).to.equal(200);
      const after = ofRole(tenant);
      expect(after.policyId).to.not.equal(before.policyId);
      expect(answer.body.id).to.equal(after.policyId);
      expect(tenant.get(`${policies}/${before.policyId}`).status).to.equal(404);
      expect(tenant.patch(`${policies}/${before.policyId}`, { rules: [] }).status).to.equal(404);
      expect(after.policy.lastModifiedDateTime).to.equal(tenant.now.toISOString());
      expect(after.policy.lastModifiedBy.id).to.equal(tenant.caller.oid);
      const changed = after.policy.rules.filter(
        (rule: any, index: number) => JSON.stringify(rule) !== JSON.stringify(before.policy.rules[index]),
      );
      expect(changed.map((rule: any) => [rule.id, rule.maximumDuration])).to.deep.equal([
        ["Expiration_EndUser_Assignment", "PT4H"],
      ]);
    });

    it("keeps its id, when it is set so", () => {
      const tenant = setUp();
      tenant.world.settings.policyIdsChange = ["Group"];
      const { policyId } = ofRole(tenant);
      change(tenant, "Expiration_EndUser_Assignment", { maximumDuration: "PT4H" });
      expect(ofRole(tenant).policyId).to.equal(policyId);
    });

    it("changes one rule at its own address", () => {
      const tenant = setUp();
      const { policyId } = ofRole(tenant);
      const rule = {
        ...ruleOf(tenant, "Notification_Admin_EndUser_Assignment"),
        notificationRecipients: ["soc@x.example"],
      };
      expect(tenant.patch(`${policies}/${policyId}/rules/${rule.id}`, rule).status).to.equal(204);
      expect(ruleOf(tenant, rule.id).notificationRecipients).to.deep.equal(["soc@x.example"]);
      const moved = ofRole(tenant).policyId;
      const other = tenant.patch(`${policies}/${moved}/rules/Notification_Admin_Admin_Assignment`, rule);
      expect([other.status, other.code]).to.deep.equal([400, "InvalidPolicyRule"]);
    });

    it("takes operations in either case, and answers with its own", () => {
      const tenant = setUp();
      const { target } = ruleOf(tenant, "Expiration_EndUser_Assignment");
      const lower = { target: { ...target, operations: ["all"] }, maximumDuration: "PT1H" };
      expect(change(tenant, "Expiration_EndUser_Assignment", lower).status).to.equal(200);
      expect(ruleOf(tenant, "Expiration_EndUser_Assignment").target.operations).to.deep.equal(["All"]);
    });

    it("is seen after the lag, under the old id until then", () => {
      const tenant = setUp();
      const before = ofRole(tenant).policyId;
      tenant.world.consistency.lagMs = 5000;
      change(tenant, "Expiration_EndUser_Assignment", { maximumDuration: "PT4H" });
      expect(ofRole(tenant).policyId).to.equal(before);
      tenant.now = new Date(tenant.now.getTime() + 5000);
      expect(ofRole(tenant).policyId).to.not.equal(before);
    });

    it("stores approvers, and goes without a stage when none is required", () => {
      const tenant = setUp();
      const { setting } = ruleOf(tenant, "Approval_EndUser_Assignment");
      const primaryApprovers = [
        { "@odata.type": "#microsoft.graph.singleUser", userId: guid(1) },
        { "@odata.type": "#microsoft.graph.groupMembers", groupId: guid(2) },
      ];
      const stage = { ...setting.approvalStages[0], primaryApprovers };
      const required = { ...setting, isApprovalRequired: true, approvalStages: [stage] };
      expect(change(tenant, "Approval_EndUser_Assignment", { setting: required }).status).to.equal(200);
      const stored = ruleOf(tenant, "Approval_EndUser_Assignment").setting;
      expect(stored.approvalStages[0].primaryApprovers).to.deep.equal(primaryApprovers);
      const without = { ...setting, isApprovalRequired: false, approvalStages: [] };
      expect(change(tenant, "Approval_EndUser_Assignment", { setting: without }).status).to.equal(200);
      expect(ruleOf(tenant, "Approval_EndUser_Assignment").setting.approvalStages).to.have.length(1);
    });

    const refused: [string, string, object][] = [
      ["an activation over a day", "Expiration_EndUser_Assignment", { maximumDuration: "P2D" }],
      ["an activation under half an hour", "Expiration_EndUser_Assignment", { maximumDuration: "PT29M" }],
      ["an activation that never expires", "Expiration_EndUser_Assignment", { isExpirationRequired: false }],
      ["a duration that is none", "Expiration_EndUser_Assignment", { maximumDuration: "PT9Z" }],
      [
        "expiration without a duration",
        "Expiration_Admin_Assignment",
        { isExpirationRequired: true, maximumDuration: null },
      ],
      ["an assignment over a year", "Expiration_Admin_Eligibility", { maximumDuration: "P366D" }],
      ["an unknown requirement", "Enablement_EndUser_Assignment", { enabledRules: ["Mfa"] }],
      ["a miscased property", "Enablement_EndUser_Assignment", { EnabledRules: [] }],
      [
        "an authentication context that is none",
        "AuthenticationContext_EndUser_Assignment",
        { isEnabled: true, claimValue: "c0" },
      ],
      ["an unknown level of notification", "Notification_Admin_EndUser_Assignment", { notificationLevel: "Some" }],
      ["a recipient that is no address", "Notification_Admin_EndUser_Assignment", { notificationRecipients: ["soc"] }],
      ["the recipients of another rule", "Notification_Admin_EndUser_Assignment", { recipientType: "Approver" }],
      [
        "approval without a stage",
        "Approval_EndUser_Assignment",
        { setting: { isApprovalRequired: true, approvalStages: [] } },
      ],
      [
        "an approver by the wrong property",
        "Approval_EndUser_Assignment",
        {
          setting: {
            isApprovalRequired: true,
            approvalStages: [{ primaryApprovers: [{ "@odata.type": "#microsoft.graph.singleUser", id: guid(1) }] }],
          },
        },
      ],
      ["a rule that there isn't", "Expiration_EndUser_Assignment", { id: "Expiration_EndUser_Eligibility" }],
      ["a missing target", "Expiration_EndUser_Assignment", { target: undefined }],
      [
        "another rule's target",
        "Expiration_EndUser_Assignment",
        { target: { caller: "Admin", level: "Assignment", operations: ["All"] } },
      ],
    ];
    for (const [what, id, changes] of refused) {
      it(`refuses ${what} with InvalidPolicy, and changes nothing`, () => {
        const tenant = setUp();
        const before = ofRole(tenant);
        const { status, code } = change(tenant, id, changes);
        expect([status, code]).to.deep.equal([400, "InvalidPolicy"]);
        expect(ofRole(tenant)).to.deep.equal(before);
      });
    }

    it("refuses all rules, when one of them is invalid", () => {
      const tenant = setUp();
      const before = ofRole(tenant);
      const rules = [
        { ...ruleOf(tenant, "Expiration_EndUser_Assignment"), maximumDuration: "PT1H" },
        { ...ruleOf(tenant, "Expiration_Admin_Assignment"), maximumDuration: "never" },
      ];
      expect(tenant.patch(`${policies}/${before.policyId}`, { rules }).code).to.equal("InvalidPolicy");
      expect(ofRole(tenant)).to.deep.equal(before);
    });

    it("answers 500 with an empty code, when a rule's type is another's or missing", () => {
      const tenant = setUp();
      for (const type of ["#microsoft.graph.unifiedRoleManagementPolicyEnablementRule", undefined]) {
        const { status, code } = change(tenant, "Expiration_EndUser_Assignment", { "@odata.type": type });
        expect([status, code]).to.deep.equal([500, ""]);
      }
    });

    it("lets multifactor authentication and an authentication context exclude each other", () => {
      const tenant = setUp();
      const context = { isEnabled: true, claimValue: "c1" };
      expect(change(tenant, "AuthenticationContext_EndUser_Assignment", context).code).to.equal("MfaAndAcrsConflict");
      const rules = [
        { ...ruleOf(tenant, "AuthenticationContext_EndUser_Assignment"), ...context },
        { ...ruleOf(tenant, "Enablement_EndUser_Assignment"), enabledRules: ["Justification"] },
      ];
      expect(tenant.patch(`${policies}/${ofRole(tenant).policyId}`, { rules }).status).to.equal(200);
      const back = change(tenant, "Enablement_EndUser_Assignment", { enabledRules: ["MultiFactorAuthentication"] });
      expect(back.code).to.equal("MfaAndAcrsConflict");
    });

    it("is harmed by a target without its members: other notification rules are refused from then on", () => {
      const tenant = setUp();
      const first = "Notification_Admin_Admin_Eligibility";
      const bare = { target: { "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyRuleTarget" } };
      const { target } = ruleOf(tenant, first);
      expect(change(tenant, first, bare).status).to.equal(200);
      const second = change(tenant, "Notification_Approver_Admin_Eligibility", { notificationLevel: "None" });
      expect([second.status, second.message]).to.deep.equal([
        400,
        "The policy rule id Notification_Approver_Admin_Eligibility is invalid.",
      ]);
      expect(change(tenant, "Expiration_EndUser_Assignment", { maximumDuration: "PT1H" }).status).to.equal(200);
      expect(change(tenant, first, { target }).status).to.equal(200);
      const again = change(tenant, "Notification_Approver_Admin_Eligibility", { notificationLevel: "None" });
      expect(again.status).to.equal(200);
    });
  });

  describe("of groups", () => {
    const group = guid(7);
    const ofGroup = (role: string) =>
      filtered(`scopeType eq 'Group' and scopeId eq '${group}' and roleDefinitionId eq '${role}'`);

    it("exist for members and owners of a group, role-assignable or not, and follow it", () => {
      const tenant = setUp();
      expect(tenant.get(ofGroup("member")).body.value).to.deep.equal([]);
      tenant.group(group);
      for (const role of ["member", "owner"]) {
        const { body } = tenant.get(ofGroup(role));
        expect(body.value).to.have.length(1);
        expect(body.value[0].id).to.match(new RegExp(`^Group_${group}_[0-9a-f-]{36}_${role}$`));
      }
      tenant.delete(`/groups/${group}`);
      expect(tenant.get(ofGroup("member")).body.value).to.deep.equal([]);
    });

    it("do not exist for a group whose members follow from a rule", () => {
      const tenant = setUp();
      tenant.group(group, { groupTypes: ["DynamicMembership"], membershipRule: 'user.country -eq "DE"' });
      expect(tenant.get(ofGroup("member")).body.value).to.deep.equal([]);
    });

    it("take the body that the azuread provider sends, get another id by it, and are found by that", () => {
      const tenant = setUp();
      tenant.group(group, { isAssignableToRole: true });
      const { policyId } = tenant.get(ofGroup("member")).body.value[0];
      const { rules } = tenant.get(`${policies}/${policyId}?$expand=*`).body;
      const rule = rules.find(({ id }: any) => id === "Expiration_Admin_Assignment");
      const { status } = tenant.patch(`${policies}/${policyId}`, {
        "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicy",
        id: policyId,
        scopeId: group,
        scopeType: "Group",
        lastModifiedBy: null,
        rules: [{ ...rule, maximumDuration: "P15D", target: { ...rule.target, operations: ["all"] } }],
      });
      expect(status).to.equal(200);
      const moved = tenant.get(ofGroup("member")).body.value[0].policyId;
      expect(moved).to.not.equal(policyId);
      const found = tenant.get(filtered(`scopeType eq 'Group' and scopeId eq '${group}' and policyId eq '${moved}'`));
      expect(found.body.value).to.have.length(1);
    });

    it("need permissions of their own", () => {
      const roles = ["RoleManagementPolicy.ReadWrite.Directory"];
      const tenant = setUp({ roles });
      tenant.group(group, { isAssignableToRole: true });
      expect(tenant.get(filtered(directoryRoles)).status).to.equal(200);
      expect(tenant.get(ofGroup("member")).status).to.equal(403);
      const reader = setUp({ roles: ["RoleManagementPolicy.Read.AzureADGroup", ...roles] });
      reader.group(group, { isAssignableToRole: true });
      const { policyId } = reader.get(ofGroup("owner")).body.value[0];
      expect(reader.patch(`${policies}/${policyId}`, { rules: [] }).status).to.equal(403);
    });
  });
});
