import { expect } from "chai";
import { roleManagementPolicy as kind } from "../../kinds/roleManagementPolicy";
import { policyRules } from "../../kinds/roleManagementRules";
import { newRolePolicy } from "../support/FakeGraph";
import { ids } from "../support/sampleIds";

/** The rules that a change of a role's policy sends, by id. */
function sent(wanted: object, assignment = newRolePolicy(ids.globalReader)): Record<string, any> {
  const [write] = kind.update(wanted as never, assignment, ids.globalReader);
  const rules = (write?.body?.["rules"] ?? []) as { id: string }[];
  return Object.fromEntries(rules.map((rule) => [rule.id, rule]));
}

/** A policy in which one rule is otherwise than in a new tenant. */
function withRule(id: string, values: object) {
  const assignment = newRolePolicy(ids.globalReader);
  Object.assign(
    assignment.policy.rules.find((rule: { id: string }) => rule.id === id),
    values,
  );
  return assignment;
}

describe("roleManagementPolicy", () => {
  it("knows all 17 rules of a policy, each once", () => {
    const known = policyRules.map(({ id }) => id).sort();
    expect(known).to.have.length(17);
    expect(known).to.deep.equal(
      newRolePolicy(ids.globalReader)
        .policy.rules.map(({ id }: any) => id)
        .sort(),
    );
  });

  it("reads every rule into the inputs' form", () => {
    const { activation, eligibleAssignment, notifications } = kind.valuesOf(newRolePolicy(ids.globalReader)) as any;
    expect(activation).to.deep.equal({
      maximumDuration: "PT8H",
      requireMultifactorAuthentication: true,
      requireJustification: true,
      requireTicketInfo: false,
      authenticationContext: "none",
      requireApproval: false,
      approvers: { users: [], groups: [] },
    });
    expect(eligibleAssignment).to.include({ expirationRequired: false, maximumDuration: "P365D" });
    expect(notifications.activeAssignment.approver).to.deep.equal({
      defaultRecipients: true,
      level: "All",
      additionalRecipients: [],
    });
  });

  it("sends only the rules that change, in one PATCH of the policy that the assignment names", () => {
    const assignment = newRolePolicy(ids.globalReader);
    const writes = kind.update({ activation: { maximumDuration: "PT1H" } }, assignment, ids.globalReader);
    expect(writes).to.have.length(1);
    expect(writes[0]).to.include({
      method: "PATCH",
      path: `/policies/roleManagementPolicies/${assignment.policyId}`,
    });
    expect(writes[0]!.body).to.deep.equal({
      rules: [
        {
          "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyExpirationRule",
          id: "Expiration_EndUser_Assignment",
          target: {
            caller: "EndUser",
            operations: ["All"],
            level: "Assignment",
            inheritableSettings: [],
            enforcedSettings: [],
          },
          isExpirationRequired: true,
          maximumDuration: "PT1H",
        },
      ],
    });
  });

  it("sends nothing, when the policy already means the same", () => {
    expect(sent({ activation: { maximumDuration: "PT480M", requireJustification: true } })).to.deep.equal({});
  });

  it("sends back the target as it was read, whatever its casing", () => {
    const target = { caller: "EndUser", operations: ["all"], level: "Assignment", extra: null };
    const rules = sent(
      { activation: { maximumDuration: "PT1H" } },
      withRule("Expiration_EndUser_Assignment", { target }),
    );
    expect(rules["Expiration_EndUser_Assignment"].target).to.deep.equal(target);
  });

  it("drops multifactor authentication in the same PATCH, when an authentication context is set", () => {
    const declared = kind.complete!({ role: "Global Reader", activation: { authenticationContext: "c1" } });
    const rules = sent({ activation: declared["activation"] });
    expect(rules["AuthenticationContext_EndUser_Assignment"]).to.include({ isEnabled: true, claimValue: "c1" });
    expect(rules["Enablement_EndUser_Assignment"].enabledRules).to.deep.equal(["Justification"]);
  });

  it("does not drop an authentication context unasked, when multifactor authentication is required", () => {
    const guarded = withRule("AuthenticationContext_EndUser_Assignment", { isEnabled: true, claimValue: "c3" });
    const wanted = { activation: { requireMultifactorAuthentication: true } };
    expect(() => sent(wanted, guarded)).to.throw(
      /asks for the authentication context c3.*Declare authenticationContext/,
    );
    const both = { activation: { requireMultifactorAuthentication: true, authenticationContext: "none" } };
    expect(sent(both, guarded)["AuthenticationContext_EndUser_Assignment"]).to.include({
      isEnabled: false,
      claimValue: null,
    });
  });

  it("keeps what it does not know of a rule", () => {
    const unusual = withRule("Enablement_EndUser_Assignment", { enabledRules: ["Justification", "SomethingNew"] });
    expect(
      sent({ activation: { requireTicketInfo: true } }, unusual)["Enablement_EndUser_Assignment"].enabledRules,
    ).to.have.members(["Justification", "Ticketing", "SomethingNew"]);
  });

  it("names approvers as Graph does and keeps the rest of the stage", () => {
    const wanted = { activation: { requireApproval: true, approvers: { users: [ids.user], groups: [ids.group] } } };
    const { setting } = sent(wanted)["Approval_EndUser_Assignment"];
    expect(setting).to.include({ isApprovalRequired: true, approvalMode: "SingleStage" });
    expect(setting.approvalStages).to.deep.equal([
      {
        approvalStageTimeOutInDays: 1,
        escalationApprovers: [],
        primaryApprovers: [
          { "@odata.type": "#microsoft.graph.singleUser", userId: ids.user },
          { "@odata.type": "#microsoft.graph.groupMembers", groupId: ids.group },
        ],
      },
    ]);
  });

  it("reads a context that is switched off as none, though a value is left in it", () => {
    const values = kind.valuesOf(withRule("AuthenticationContext_EndUser_Assignment", { claimValue: "c1" })) as any;
    expect(values.activation.authenticationContext).to.equal("none");
  });

  it("says which rule is missing, when a policy lacks one that is declared", () => {
    const assignment = newRolePolicy(ids.globalReader);
    assignment.policy.rules = assignment.policy.rules.slice(1);
    const wanted = { eligibleAssignment: { maximumDuration: "P30D" } };
    expect(() => sent(wanted, assignment)).to.throw(/no rule Expiration_Admin_Eligibility/);
  });
});
