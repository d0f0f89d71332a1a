import { expect } from "chai";
import { roleTemplateId } from "../../../kinds/roles";
import { recommendedRoles } from "../../../tenant/privilegedRoles/recommendedRoles";
import { type RoleChoices, resolveRoles } from "../../../tenant/privilegedRoles/resolveRoles";
import { type RoleSettings } from "../../../tenant/schema/privilegedRolesSchema";

type Choices = RoleChoices<RoleSettings>;

const one = (role: string, choices: Choices) => {
  const found = resolveRoles<RoleSettings>(choices).find((resolved) => resolved.role === role);
  if (!found) throw new Error(`${role} is not among the roles.`);
  return found;
};

describe("resolveRoles", () => {
  it("ranks fifteen roles that exist, when nothing is chosen", () => {
    const roles = resolveRoles({});
    expect(roles).to.have.length(15);
    expect(roles.map(({ role }) => role)).to.have.members(Object.keys(recommendedRoles));
    for (const { role } of roles) expect(roleTemplateId(role), role).to.be.a("string");
  });

  it("asks the most of the critical tier", () => {
    const hours = (role: string) => one(role, {}).settings.activation?.maximumDuration;
    expect([hours("Global Administrator"), hours("User Administrator"), hours("Helpdesk Administrator")]).to.deep.equal(
      ["PT1H", "PT4H", "PT8H"],
    );
    expect(one("Global Administrator", {}).settings.activation?.requireApproval).to.equal(true);
  });

  it("never asks for less than a tenant may have: no setting of a preset is off", () => {
    for (const { settings } of resolveRoles({})) expect(JSON.stringify(settings)).not.to.match(/false|"none"/i);
  });

  it("manages only the roles that are named, when the preset is none", () => {
    const roles = resolveRoles({ preset: "none", roles: { "global reader": {}, "Teams Administrator": {} } });
    expect(roles.map(({ role, tier }) => [role, tier])).to.deep.equal([
      ["Global Reader", "high"],
      ["Teams Administrator", "high"],
    ]);
  });

  it("knows a role by its template id, and keeps the id of one that isn't built in", () => {
    const custom = "0a1b2c3d-4e5f-4061-8273-849506172839";
    const ids = { "62e90394-69f5-4237-9190-012177145e10": { tier: "high" as const }, [custom]: {} };
    const roles = resolveRoles({ preset: "none", roles: ids });
    expect(roles.map(({ role }) => role)).to.deep.equal([custom, "Global Administrator"]);
  });

  it("lays a role's settings over its tier's, and those over the baseline's", () => {
    const { activation } = one("Exchange Administrator", {
      tiers: { high: { activation: { maximumDuration: "PT2H", requireTicketInfo: true } } },
      roles: { "Exchange Administrator": { activation: { maximumDuration: "PT30M" } } },
    }).settings;
    expect(activation).to.deep.equal({
      maximumDuration: "PT30M",
      requireMultifactorAuthentication: true,
      requireJustification: true,
      requireTicketInfo: true,
    });
  });

  it("leaves the other roles of a tier alone, when one differs", () => {
    const roles = { "Exchange Administrator": { activation: { requireJustification: false } } };
    expect(one("User Administrator", { roles }).settings.activation?.requireJustification).to.equal(true);
  });

  it("gives the approvers to roles that need approval, unless they have their own", () => {
    const approvers = { groups: ["g"] };
    const own = { users: ["u"] };
    const choices: Choices = {
      approvers,
      roles: { "Privileged Role Administrator": { activation: { approvers: own } } },
    };
    expect(one("Global Administrator", choices).settings.activation?.approvers).to.equal(approvers);
    expect(one("Privileged Role Administrator", choices).settings.activation?.approvers).to.deep.equal(own);
    expect(one("User Administrator", choices).settings.activation).not.to.have.property("approvers");
  });

  it("tells the recipients of every event, and keeps the default recipients", () => {
    const { notifications } = one("User Administrator", { notificationRecipients: ["soc@contoso.example"] }).settings;
    for (const event of ["eligibleAssignment", "activeAssignment", "activation"] as const) {
      expect(notifications?.[event]?.admin).to.deep.equal({
        defaultRecipients: true,
        level: "All",
        additionalRecipients: ["soc@contoso.example"],
      });
    }
  });

  it("lets an authentication context take the place of MFA, which Graph refuses beside it", () => {
    const roles = { "User Administrator": { activation: { authenticationContext: "c1" } } };
    expect(one("User Administrator", { roles }).settings.activation).to.include({
      authenticationContext: "c1",
      requireMultifactorAuthentication: false,
    });
  });
});
