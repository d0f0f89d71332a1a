import { expect } from "chai";
import { breakGlassExcluded as rule } from "../../../../policies/rules/conditionalAccess/breakGlassExcluded";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

const group = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
const other = "7e6d5c4b-3a2f-4e1d-8c9b-6f5e4d3c2b1a";
const tenant = { breakGlass: { groupId: group } };

const policy = (users: object = {}, rest: object = {}) => ({
  state: "enabled",
  conditions: { users: { includedUsers: ["All"], ...users } },
  ...rest,
});

describe("break-glass-excluded", () => {
  it("passes a policy that excludes the group of the tenant file, whatever its casing", () => {
    expect(problems(rule, policy({ excludedGroups: [other, group.toUpperCase()] }), { tenant })).to.deep.equal([]);
  });

  it("refuses an enforced policy that excludes another group only", () => {
    expect(problems(rule, policy({ excludedGroups: [other] }), { tenant })).to.deep.equal([
      `The policy is enforced and does not exclude the break-glass group: ${group}.`,
    ]);
  });

  it("prefers its parameter to the tenant file, and takes an excluded account for it", () => {
    const parameters = { breakGlass: [other] };
    expect(problems(rule, policy({ excludedUsers: [other] }), { tenant, parameters })).to.deep.equal([]);
    expect(problems(rule, policy({ excludedGroups: [group] }), { tenant, parameters })).to.have.length(1);
  });

  it("asks for any exclusion at all, when nobody says who break-glass is", () => {
    expect(problems(rule, policy({ excludedGroups: [other] }))).to.deep.equal([]);
    expect(problems(rule, policy({ excludedGroups: [] }))[0]).to.match(/excludes no group and no user at all/);
  });

  it("lets alone what is not enforced, and what is for workload identities only", () => {
    expect(problems(rule, policy({}, { state: "enabledForReportingButNotEnforced" }), { tenant })).to.deep.equal([]);
    expect(problems(rule, policy({ includedUsers: ["None"] }), { tenant })).to.deep.equal([]);
    expect(problems(rule, { state: "enabled", conditions: { clientApplications: {} } }, { tenant })).to.deep.equal([]);
  });

  it("asks the same of a policy for authentication contexts", () => {
    const type = "entra:index:AuthenticationContextPolicy";
    const contexts = { state: "enabled", contexts: ["c1"] };
    expect(problems(rule, { ...contexts, excludeGroups: [other] }, { type, tenant })).to.deep.equal([
      `The policy is enforced and does not exclude the break-glass group: ${group}.`,
    ]);
    expect(problems(rule, { ...contexts, excludeGroups: [group] }, { type, tenant })).to.deep.equal([]);
    expect(waitsFor(rule, { ...contexts, excludeGroups: [unknownValue] }, { type, tenant })).to.deep.equal([
      "excludeGroups.0",
    ]);
  });

  it("waits for an excluded group that is still to be made, unless another one settles it", () => {
    const unsettled = policy({ excludedGroups: [other, unknownValue] });
    expect(waitsFor(rule, unsettled, { tenant })).to.deep.equal(["conditions.users.excludedGroups.1"]);
    expect(problems(rule, policy({ excludedGroups: [unknownValue, group] }), { tenant })).to.deep.equal([]);
    expect(problems(rule, policy({ excludedGroups: [unknownValue] }))).to.deep.equal([]);
    expect(waitsFor(rule, policy({}, { state: unknownValue }), { tenant })).to.deep.equal(["state"]);
  });
});
