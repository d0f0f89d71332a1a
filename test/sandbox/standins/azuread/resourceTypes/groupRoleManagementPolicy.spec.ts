import { expect } from "chai";
import { EchoGraph } from "../support/EchoGraph";
import { GroupPolicies, groupId } from "../support/GroupPolicies";
import { withValue } from "../support/merge";
import { Program } from "../support/Program";

const token = "azuread:index/groupRoleManagementPolicy:GroupRoleManagementPolicy";
const policies = "/v1.0/policies/roleManagementPolicies";
const assignments = "/v1.0/policies/roleManagementPolicyAssignments";
const resolve = `GET ${assignments}?$filter=scopeType eq 'Group' and scopeId eq '${groupId}' and roleDefinitionId eq 'member'`;
const approver = "11111111-1111-4111-8111-111111111111";

const good = () => ({
  groupId,
  roleId: "member",
  activationRules: {
    maximumDuration: "PT2H",
    requireApproval: true,
    approvalStage: { primaryApprovers: [{ objectId: approver, type: "groupMembers" }] },
    requireMultifactorAuthentication: true,
    requireJustification: true,
  },
  eligibleAssignmentRules: { expirationRequired: true, expireAfter: "P180D" },
});

describe("GroupRoleManagementPolicy", () => {
  let graph: EchoGraph;
  let held: GroupPolicies;
  let program: Program;

  beforeEach(() => {
    graph = new EchoGraph();
    held = new GroupPolicies(graph);
    program = new Program(token, graph);
  });

  describe("check", () => {
    it("accepts approval without a stage, which only the apply refuses", async () => {
      expect(await program.problems(good())).to.deep.equal([]);
      expect(await program.problems(withValue(good(), "activationRules.approvalStage", undefined))).to.deep.equal([]);
    });

    const refused: [why: string, path: string, value: unknown, reason: string][] = [
      ["another role", "roleId", "guest", 'to be one of ["member" "owner"]'],
      ["a group that is no GUID", "groupId", "admins", "to be a valid UUID"],
      ["another expiry", "eligibleAssignmentRules.expireAfter", "P1Y", "to be one of"],
      ["a duration over a day", "activationRules.maximumDuration", "PT25H", "to be one of"],
      ["a duration between half hours", "activationRules.maximumDuration", "PT45M", "to be one of"],
      [
        "an authentication context beside MFA",
        "activationRules.requiredConditionalAccessAuthenticationContext",
        "c1",
        "conflicts with `requireMultifactorAuthentication`",
      ],
      [
        "a stage without approvers",
        "activationRules.approvalStage.primaryApprovers",
        [],
        "expected at least 1 item(s)",
      ],
      [
        "another notification level",
        "notificationRules",
        { activeAssignments: { adminNotifications: { notificationLevel: "None", defaultRecipients: true } } },
        'to be one of ["All" "Critical"]',
      ],
    ];
    for (const [why, path, value, reason] of refused) {
      it(`refuses ${why}`, async () => {
        expect((await program.problems(withValue(good(), path, value))).join("\n")).to.include(reason);
      });
    }

    it("accepts every half hour up to a day", async () => {
      for (const duration of ["PT30M", "PT1H", "PT1H30M", "PT23H30M", "P1D"]) {
        expect(await program.problems(withValue(good(), "activationRules.maximumDuration", duration))).to.deep.equal(
          [],
        );
      }
    });
  });

  it("adopts the policy that there is: resolves, reads, patches what changes, resolves again and reads", async () => {
    const before = held.id;
    await program.create(good());
    expect(program.id).to.equal(held.id).and.not.equal(before);
    expect(graph.takeLines()).to.deep.equal([
      resolve,
      `GET ${policies}/${before}?$expand=*`,
      `PATCH ${policies}/${before}`,
      resolve,
      `GET ${policies}/${held.id}?$expand=*`,
      `GET ${assignments}?$filter=scopeType eq 'Group' and scopeId eq '${groupId}' and policyId eq '${held.id}'`,
    ]);
  });

  it("sends the changed rules only, with the target that they have, in lower case", async () => {
    const before = held.id;
    await program.create(good());
    const patch = graph.requests.find(({ line }) => line.startsWith("PATCH"))?.body;
    expect(patch).to.deep.include({
      "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicy",
      id: before,
      scopeId: groupId,
      scopeType: "Group",
      lastModifiedBy: null,
    });
    expect(patch.rules.map(({ id }: { id: string }) => id)).to.deep.equal([
      "Expiration_Admin_Eligibility",
      "Expiration_EndUser_Assignment",
      "Approval_EndUser_Assignment",
      "Enablement_EndUser_Assignment",
    ]);
    expect(patch.rules[0]).to.deep.equal({
      "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyExpirationRule",
      id: "Expiration_Admin_Eligibility",
      target: {
        caller: "Admin",
        operations: ["all"],
        level: "Eligibility",
        inheritableSettings: [],
        enforcedSettings: [],
      },
      isExpirationRequired: true,
      maximumDuration: "P180D",
    });
    expect(patch.rules[2].setting).to.deep.equal({
      isApprovalRequired: true,
      approvalStages: [{ primaryApprovers: [{ "@odata.type": "#microsoft.graph.groupMembers", groupId: approver }] }],
    });
    expect(patch.rules[3].enabledRules).to.deep.equal(["MultiFactorAuthentication", "Justification"]);
  });

  it("patches a notification, keeping its recipients unless they change", async () => {
    held.rule("Notification_Approver_EndUser_Assignment").notificationRecipients = ["soc@contoso.example"];
    const quiet = { notificationLevel: "Critical", defaultRecipients: true };
    await program.create({
      groupId,
      roleId: "member",
      notificationRules: { eligibleActivations: { approverNotifications: quiet } },
    });
    expect(graph.requests.find(({ line }) => line.startsWith("PATCH"))?.body.rules).to.deep.equal([
      {
        ...held.rule("Notification_Approver_EndUser_Assignment"),
        notificationLevel: "Critical",
        notificationRecipients: ["soc@contoso.example"],
      },
    ]);
  });

  it("has no changes on a second preview, also refreshed", async () => {
    await program.create(good());
    expect(await program.changes()).to.deep.equal({});
    await program.refresh();
    expect(await program.changes(good())).to.deep.equal({});
  });

  it("updates under the id of the day, and keeps the new one through a refresh", async () => {
    await program.create(good());
    const created = held.id;
    graph.takeLines();
    await program.update(withValue(good(), "activationRules.maximumDuration", "PT1H"));
    const updated = held.id;
    expect(graph.takeLines().slice(0, 2)).to.deep.equal([
      `GET ${policies}/${created}?$expand=*`,
      `PATCH ${policies}/${created}`,
    ]);
    expect(program.id, "the engine keeps the id of the create").to.equal(created);
    expect(program.outputs.id).to.equal(updated);
    await program.refresh();
    expect(program.id).to.equal(updated);
  });

  it("keeps what isn't declared, when it updates", async () => {
    held.rule("Enablement_EndUser_Assignment").enabledRules = ["Justification", "Ticketing"];
    await program.create({ groupId, roleId: "member" });
    await program.update({ groupId, roleId: "member", activationRules: { requireMultifactorAuthentication: true } });
    expect(held.rule("Enablement_EndUser_Assignment").enabledRules).to.deep.equal([
      "MultiFactorAuthentication",
      "Justification",
      "Ticketing",
    ]);
  });

  it("never sends a ticket requirement of active assignments by itself, as the official plugin", async () => {
    await program.create(good());
    graph.takeLines();
    await program.update({ ...good(), activeAssignmentRules: { requireTicketInfo: true } });
    expect(graph.requests.find(({ line }) => line.startsWith("PATCH"))?.body.rules).to.deep.equal([]);
  });

  it("refuses approval without a stage before it patches", async () => {
    const inputs = { groupId, roleId: "member", activationRules: { requireApproval: true } };
    const outcome = await program.create(inputs).catch((error: Error) => error.message);
    expect(outcome).to.include("no approval_stages are provided");
    expect(graph.takeLines().filter((line) => line.startsWith("PATCH"))).to.deep.equal([]);
  });

  it("asks until the assignment is there, and refuses two", async () => {
    let missing = 2;
    graph.handlers.unshift(({ line }) =>
      line === resolve && missing-- > 0 ? { status: 200, body: { value: [] } } : undefined,
    );
    await program.create(good());
    expect(program.clock.pauses).to.deep.equal([250, 500]);
    graph.handlers.unshift(({ line }) =>
      line === resolve ? { status: 200, body: { value: [{ id: "a" }, { id: "b" }] } } : undefined,
    );
    const outcome = await program.create(good()).catch((error: Error) => error.message);
    expect(outcome).to.include("expected 1, got 2");
  });

  it("fails to read a policy that isn't found: such a policy can't be gone", async () => {
    await program.create(good());
    await new Program(token, graph).create(withValue(good(), "activationRules.maximumDuration", "PT1H"));
    const outcome = await program.refresh().catch((error: Error) => error.message);
    expect(outcome).to.include("unexpected status 404");
  });

  it("deletes without a request", async () => {
    await program.create(good());
    graph.takeLines();
    await program.delete();
    expect(graph.takeLines()).to.deep.equal([]);
  });

  for (const [what, spoil] of [
    [
      "a rule of the wrong type",
      () => (held.rule("Expiration_EndUser_Assignment")["@odata.type"] = "#microsoft.graph.x"),
    ],
    ["no stages", () => (held.rule("Approval_EndUser_Assignment").setting.approvalStages = [])],
  ] as const) {
    it(`fails on ${what}, of which the official plugin dies`, async () => {
      await program.create({ groupId, roleId: "member" });
      spoil();
      const outcome = await program.refresh().catch((error: Error) => error.message);
      expect(outcome).to.match(/^rule (Expiration|Approval)_EndUser_Assignment: expected/);
    });
  }

  it("describes an imported policy by what a program would declare", async () => {
    await program.import(held.id);
    expect(program.inputs).to.deep.include({
      groupId,
      roleId: "member",
      activationRules: { maximumDuration: "PT8H", requireJustification: true },
    });
    expect(await program.problems(program.inputs)).to.deep.equal([]);
    expect(await program.changes(program.inputs)).to.deep.equal({});
  });
});
