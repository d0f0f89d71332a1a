import { expect } from "chai";
import { noBlockForEveryone as rule } from "../../../../policies/rules/conditionalAccess/noBlockForEveryone";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

const policy = (users: object = {}, rest: object = {}) => ({
  state: "enabled",
  conditions: { users: { includedUsers: ["All"], ...users } },
  grantControls: { operator: "OR", builtInControls: ["block"] },
  ...rest,
});

describe("no-block-for-everyone", () => {
  it("refuses an enforced block of all users that leaves nobody out", () => {
    expect(problems(rule, policy())[0]).to.match(/blocks all users, and leaves nobody out/);
    expect(problems(rule, policy({ excludedUsers: [], excludedGroups: [] }))).to.have.length(1);
  });

  for (const name of ["excludedUsers", "excludedGroups", "excludedRoles", "excludedGuestsOrExternalUsers"]) {
    it(`passes one with ${name}, known yet or not`, () => {
      expect(problems(rule, policy({ [name]: ["someone"] }))).to.deep.equal([]);
      expect(problems(rule, policy({ [name]: [unknownValue] }))).to.deep.equal([]);
    });
  }

  it("passes one that doesn't block, isn't enforced, or is for some users", () => {
    expect(problems(rule, policy({}, { grantControls: { builtInControls: ["mfa"] } }))).to.deep.equal([]);
    expect(problems(rule, policy({}, { state: "enabledForReportingButNotEnforced" }))).to.deep.equal([]);
    expect(problems(rule, policy({ includedUsers: ["someone"] }))).to.deep.equal([]);
  });

  it("waits for controls that aren't known", () => {
    expect(waitsFor(rule, policy({}, { grantControls: unknownValue }))).to.deep.equal(["grantControls"]);
  });
});
