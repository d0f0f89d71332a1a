import { expect } from "chai";
import { roles } from "../../../../kinds/roles";
import { noEndlessEligibility as rule } from "../../../../policies/rules/privilegedRoles/noEndlessEligibility";
import { assignments } from "../../../../policies/rules/privilegedRoles/tokens";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

describe("no-endless-eligibility", () => {
  describe("of a directory role", () => {
    const type = assignments.directoryRoleEligibility;
    const found = (roleDefinitionId: string, expiration?: unknown) =>
      problems(rule, { roleDefinitionId, expiration }, { type });

    it("passes one with an end, and that of a role that can do little", () => {
      expect(found("Global Administrator", { duration: "P180D" })).to.deep.equal([]);
      expect(found("Global Administrator", { endDateTime: "2027-06-30T00:00:00Z" })).to.deep.equal([]);
      expect(found("Global Reader")).to.deep.equal([]);
    });

    it("refuses one without", () => {
      const problem = ["Somebody may become Global Administrator without an end."];
      expect(found("Global Administrator")).to.deep.equal(problem);
      expect(found("Global Administrator", "noExpiration")).to.deep.equal(problem);
      expect(found(roles["Global Administrator"], {})).to.deep.equal(problem);
    });

    it("waits for a role or an end that isn't known yet", () => {
      const ending = { roleDefinitionId: "Global Administrator", expiration: { endDateTime: unknownValue } };
      expect(waitsFor(rule, ending, { type })).to.deep.equal(["expiration.endDateTime"]);
      expect(waitsFor(rule, { roleDefinitionId: unknownValue }, { type })).to.deep.equal(["roleDefinitionId"]);
    });

    it("refuses azuread's own, which can't have an end", () => {
      const request = { roleDefinitionId: roles["Global Administrator"] };
      const type = assignments.directoryRoleEligibilityRequest;
      expect(problems(rule, request, { type })).to.have.length(1);
      expect(problems(rule, { roleDefinitionId: roles["Global Reader"] }, { type })).to.deep.equal([]);
    });
  });

  for (const type of [assignments.group, assignments.groupEligibility]) {
    it(`refuses a permanent ${type}`, () => {
      expect(problems(rule, { permanentAssignment: true }, { type })).to.have.length(1);
      expect(problems(rule, { duration: "P30D" }, { type })).to.deep.equal([]);
      expect(waitsFor(rule, { permanentAssignment: unknownValue }, { type })).to.deep.equal(["permanentAssignment"]);
    });
  }

  it("refuses the endless eligibility for an Azure role that can grant others", () => {
    const type = assignments.azureRoleEligibility;
    const eligibility = (id: string, expiration: object) => ({
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${id}`,
      scheduleInfo: { expiration },
    });
    const owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    expect(problems(rule, eligibility(owner, { type: "NoExpiration" }), { type })).to.deep.equal([
      "Somebody may become Owner without an end.",
    ]);
    expect(problems(rule, eligibility(owner, { type: "AfterDuration", duration: "P90D" }), { type })).to.deep.equal([]);
    const reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    expect(problems(rule, eligibility(reader, { type: "NoExpiration" }), { type })).to.deep.equal([]);
  });
});
