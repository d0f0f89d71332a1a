import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { type ContextPolicyArgs, InvalidArgsError, PrivilegedRoles, type PrivilegedRolesArgs } from "../../components";
import { ofType, runProgram } from "../support/mocks";
import { ids } from "../support/tenants";

const policiesOf = async (args: PrivilegedRolesArgs) =>
  ofType(await runProgram(() => new PrivilegedRoles("pim", args)), "entra:index:RoleManagementPolicy");

describe("PrivilegedRoles", () => {
  it("manages fifteen roles, when only approvers are given", async () => {
    const policies = await policiesOf({ approvers: { groups: [ids.approvers] } });
    expect(policies).to.have.property("size", 15);
    expect(policies.get("pim-global-administrator")).to.deep.include({
      parent: "pim",
      inputs: {
        role: "Global Administrator",
        activation: {
          maximumDuration: "PT1H",
          requireMultifactorAuthentication: true,
          requireJustification: true,
          requireApproval: true,
          approvers: { groups: [ids.approvers] },
        },
        eligibleAssignment: { expirationRequired: true, maximumDuration: "P180D" },
        activeAssignment: { expirationRequired: true, maximumDuration: "P15D", requireJustification: true },
        notifications: {
          eligibleAssignment: { admin: { defaultRecipients: true, level: "All" } },
          activeAssignment: { admin: { defaultRecipients: true, level: "All" } },
          activation: { admin: { defaultRecipients: true, level: "All" } },
        },
      },
    });
  });

  it("leaves approval to the tenant, when a role isn't critical", async () => {
    const policies = await policiesOf({ approvers: { groups: [ids.approvers] } });
    expect(policies.get("pim-user-administrator")?.inputs.activation).not.to.have.any.keys(
      "requireApproval",
      "approvers",
    );
  });

  it("names a role's policy alike, whether the role is given by name or by template id", async () => {
    const byId = await policiesOf({ preset: "none", roles: { "f2ef992c-3afb-46b9-b7cf-a126ee74c451": {} } });
    const byName = await policiesOf({ preset: "none", roles: { "global reader": {} } });
    expect([...byId.keys()]).to.deep.equal(["pim-global-reader"]);
    expect([...byName.keys()]).to.deep.equal(["pim-global-reader"]);
  });

  it("takes approvers and settings that are only known later", async () => {
    const policies = await policiesOf({
      preset: "none",
      approvers: { users: pulumi.output(["u1"]) },
      roles: {
        "Global Reader": {
          activation: { requireApproval: pulumi.output(true), maximumDuration: pulumi.output("PT3H") },
        },
      },
    });
    expect(policies.get("pim-global-reader")?.inputs.activation).to.deep.include({
      maximumDuration: "PT3H",
      requireApproval: true,
      approvers: { users: ["u1"] },
    });
  });

  it("says that it serves approval and mail only where it asks for them", async () => {
    let component: PrivilegedRoles | undefined;
    const roles = { "Global Reader": {}, "Security Reader": { tier: "critical" as const } };
    const approvers = { users: ["u1"] };
    await runProgram(() => (component = new PrivilegedRoles("pim", { preset: "none", approvers, roles })));
    expect(component?.controls).to.deep.equal({
      "EB-PIM-01v1": ["pim-global-reader", "pim-security-reader"],
      "EB-PIM-02v1": ["pim-security-reader"],
      "EB-PIM-03v1": ["pim-global-reader", "pim-security-reader"],
      "EB-PIM-10v1": ["pim-global-reader", "pim-security-reader"],
    });
    await runProgram(
      () =>
        (component = new PrivilegedRoles("pim", {
          preset: "none",
          roles: { "Global Reader": {} },
          notificationRecipients: ["a@b.example"],
        })),
    );
    expect(component?.controls["EB-PIM-04v1"]).to.deep.equal(["pim-global-reader"]);
  });

  it("asks of a group's members and owners what a role of tier high asks", async () => {
    const all = await runProgram(
      () =>
        new PrivilegedRoles("pim", {
          preset: "none",
          groups: { "Tier 0": ids.approvers },
          notificationRecipients: ["a@b.example"],
        }),
    );
    const policies = ofType(all, "azuread:index/groupRoleManagementPolicy:GroupRoleManagementPolicy");
    const told = { notificationLevel: "All", defaultRecipients: true, additionalRecipients: ["a@b.example"] };
    for (const roleId of ["member", "owner"]) {
      expect(policies.get(`pim-group-tier-0-${roleId}`)?.inputs).to.deep.equal({
        groupId: ids.approvers,
        roleId,
        activationRules: {
          maximumDuration: "PT4H",
          requireMultifactorAuthentication: true,
          requireJustification: true,
        },
        eligibleAssignmentRules: { expirationRequired: true, expireAfter: "P365D" },
        activeAssignmentRules: { expirationRequired: true, expireAfter: "P30D", requireJustification: true },
        notificationRules: {
          eligibleAssignments: { adminNotifications: told },
          activeAssignments: { adminNotifications: told },
          eligibleActivations: { adminNotifications: told },
        },
      });
    }
  });

  it("makes people eligible once the role's settings are there, for as long as its tier allows", async () => {
    const principalId = ids.suppliers;
    const all = await runProgram(
      () =>
        new PrivilegedRoles("pim", {
          preset: "none",
          roles: { "Global Reader": { tier: "critical" } },
          approvers: { users: ["u1"] },
          eligible: [
            { principalId, role: "global reader" },
            {
              principalId,
              role: "User Administrator",
              directoryScopeId: "/administrativeUnits/au",
              expiration: "noExpiration",
            },
          ],
        }),
    );
    const eligible = ofType(all, "entra:index:DirectoryRoleEligibility");
    const first = eligible.get(`pim-eligible-global-reader-${principalId}`)!;
    expect(first.inputs).to.deep.equal({
      principalId,
      roleDefinitionId: "Global Reader",
      expiration: { duration: "P180D" },
    });
    expect(first.dependencies).to.deep.equal(["pim-global-reader"]);
    expect(eligible.get(`pim-eligible-user-administrator-${principalId}-administrativeunits-au`)?.inputs).to.deep.equal(
      {
        principalId,
        roleDefinitionId: "User Administrator",
        directoryScopeId: "/administrativeUnits/au",
        expiration: "noExpiration",
      },
    );
  });

  describe("that ask for an authentication context", () => {
    const activation = { authenticationContext: "c7" };
    const settingsOf = (contextPolicy?: ContextPolicyArgs): PrivilegedRolesArgs => ({
      preset: "none",
      roles: { "Global Reader": { activation }, "Security Reader": { activation } },
      contextPolicy,
    });
    const deploy = async (contextPolicy?: ContextPolicyArgs) => {
      let component: PrivilegedRoles | undefined;
      const all = await runProgram(() => (component = new PrivilegedRoles("pim", settingsOf(contextPolicy))));
      const policies = ofType(all, "entra:index:AuthenticationContextPolicy");
      const reader = ofType(all, "entra:index:RoleManagementPolicy").get("pim-global-reader")!;
      const leftOut = component!.leftOut.find(({ control }) => control === "EB-PIM-13v1")?.reason;
      return { all, policy: policies.get("pim-context-policy"), reader, leftOut, controls: component!.controls };
    };
    const enforced = { rollout: "enforced", breakGlassGroupId: ids.approvers } as const;

    it("do so once it is published and an enforced policy answers for it", async () => {
      const { all, policy, reader, leftOut, controls } = await deploy(enforced);
      const context = ofType(all, "entra:index:AuthenticationContextClassReference").get("pim-context-c7");
      expect(context?.inputs).to.deep.include({ contextId: "c7", isAvailable: true });
      expect(policy?.inputs).to.deep.equal({
        displayName: "EB-PIM-13 Phishing-resistant MFA to activate privileged roles",
        state: "enabled",
        contexts: ["c7"],
        excludeGroups: [ids.approvers],
        signInFrequency: "everyTime",
        onDestroy: "retain",
      });
      expect(policy?.dependencies).to.deep.equal(["pim-context-c7"]);
      expect(reader.inputs.activation).to.include({ authenticationContext: "c7" });
      expect(reader.dependencies).to.have.members(["pim-context-c7", "pim-context-policy"]);
      expect(leftOut).to.equal(undefined);
      expect(controls["EB-PIM-13v1"]).to.deep.equal(["pim-context-policy"]);
      expect(controls["EB-CA-04v1"]).to.deep.equal(["pim-context-policy"]);
    });

    it("ask for MFA while the policy only reports, as nothing would answer for the context", async () => {
      const { policy, reader, leftOut } = await deploy();
      expect(policy?.inputs.state).to.equal("enabledForReportingButNotEnforced");
      expect(reader.inputs.activation).to.include({
        authenticationContext: "none",
        requireMultifactorAuthentication: true,
      });
      expect(leftOut).to.equal(
        "roles ask for MFA in place of the authentication context c7 until its policy is enforced",
      );
    });

    it("leave the policy to be made by hand, when it is rolled out to none", async () => {
      const { policy, reader, leftOut } = await deploy({ rollout: "none" });
      expect(policy).to.equal(undefined);
      expect(reader.inputs.activation).to.include({ authenticationContext: "c7" });
      expect(leftOut).to.include("c7 has to be made by hand");
    });

    it("refuse a policy for everybody without the emergency accounts left out, before anything is registered", () => {
      expect(() => new PrivilegedRoles("pim", settingsOf({ rollout: "enforced" }))).to.throw(
        InvalidArgsError,
        "PrivilegedRoles pim contextPolicy.breakGlassGroupId: found no break-glass group, with the policy for c7 enforced; " +
          "expected the object id of the group of emergency accounts; make that group first, or do not enforce yet " +
          "(EB-CA-22v1)",
      );
    });
  });

  it("refuses eligibility for a role that doesn't exist, and the same one twice", () => {
    const eligible = [
      { principalId: ids.suppliers, role: "Globl Reader" },
      { principalId: ids.suppliers, role: "Global Reader" },
      { principalId: ids.suppliers.toUpperCase(), role: "f2ef992c-3afb-46b9-b7cf-a126ee74c451" },
    ];
    expect(() => new PrivilegedRoles("pim", { preset: "none", eligible })).to.throw(
      InvalidArgsError,
      'PrivilegedRoles pim eligible[0].role: found "Globl Reader", which is no directory role; expected the name of a ' +
        'built-in role, or a role\'s template id; did you mean "Global Reader"?\nPrivilegedRoles pim eligible[2]: found ' +
        "somebody who is eligible by an entry above already; expected each once; remove one of the two",
    );
  });

  it("refuses approval that nobody could give, before anything is registered", async () => {
    const registered: unknown[] = [];
    for (const approvers of [undefined, {}, { users: [] }]) {
      expect(() => registered.push(new PrivilegedRoles("pim", { approvers }))).to.throw(
        InvalidArgsError,
        "PrivilegedRoles pim approvers: found nobody who may approve; expected users or groups, because activating Global " +
          "Administrator, Privileged Authentication Administrator, Privileged Role Administrator needs approval; name at " +
          "least two people",
      );
    }
    expect(registered).to.deep.equal([]);
  });

  it("refuses a role that doesn't exist", () => {
    expect(() => new PrivilegedRoles("pim", { preset: "none", roles: { "Global Adminstrator": {} } })).to.throw(
      InvalidArgsError,
      'PrivilegedRoles pim roles["Global Adminstrator"]: found "Global Adminstrator", which is no directory role; expected ' +
        'the name of a built-in role, or a role\'s template id; did you mean "Global Administrator"?',
    );
  });
});
