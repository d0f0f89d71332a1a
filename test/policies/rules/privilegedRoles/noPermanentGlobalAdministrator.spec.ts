import { expect } from "chai";
import { roles } from "../../../../kinds/roles";
import { noPermanentGlobalAdministrator as rule } from "../../../../policies/rules/privilegedRoles/noPermanentGlobalAdministrator";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

const group = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
const user = "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
const assignment = (roleId: unknown, principalObjectId: unknown = user) => ({ roleId, principalObjectId });

describe("no-permanent-global-administrator", () => {
  it("refuses an assignment of Global Administrator and of its like", () => {
    expect(problems(rule, assignment(roles["Global Administrator"].toUpperCase()))).to.deep.equal([
      `${user} becomes Global Administrator for good.`,
    ]);
    expect(problems(rule, assignment(roles["Privileged Role Administrator"]))).to.have.length(1);
  });

  it("passes an assignment of another role", () => {
    expect(problems(rule, assignment(roles["Global Reader"]))).to.deep.equal([]);
  });

  it("passes the break-glass group of the tenant file, and whom the configuration names", () => {
    const tenant = { breakGlass: { groupId: group } };
    expect(problems(rule, assignment(roles["Global Administrator"], group), { tenant })).to.deep.equal([]);
    expect(problems(rule, assignment(roles["Global Administrator"]), { tenant })).to.have.length(1);
    const parameters = { breakGlass: [user] };
    expect(problems(rule, assignment(roles["Global Administrator"]), { parameters })).to.deep.equal([]);
  });

  it("passes the accounts of the tenant file, and the group that BreakGlass makes of them", () => {
    const tenant = { breakGlass: { accounts: [user] } };
    expect(problems(rule, assignment(roles["Global Administrator"]), { tenant })).to.deep.equal([]);
    const made = assignment(roles["Global Administrator"], unknownValue);
    expect(problems(rule, made, { parent: "entra-baseline:index:BreakGlass" })).to.deep.equal([]);
    expect(problems(rule, made, { parent: "entra-baseline:index:PrivilegedRoles" })).to.have.length(1);
  });

  it("looks at the roles that the configuration names instead", () => {
    const parameters = { roles: ["Global Reader"] };
    expect(problems(rule, assignment(roles["Global Reader"]), { parameters })).to.have.length(1);
    expect(problems(rule, assignment(roles["Global Administrator"]), { parameters })).to.deep.equal([]);
  });

  it("waits for a role that isn't known yet, and for a principal only where one is allowed", () => {
    expect(waitsFor(rule, assignment(unknownValue))).to.deep.equal(["roleId"]);
    const parameters = { breakGlass: [group] };
    const somebody = assignment(roles["Global Administrator"], unknownValue);
    expect(waitsFor(rule, somebody, { parameters })).to.deep.equal(["principalObjectId"]);
  });
});
