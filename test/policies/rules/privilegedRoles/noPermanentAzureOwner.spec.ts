import { expect } from "chai";
import { noPermanentAzureOwner as rule } from "../../../../policies/rules/privilegedRoles/noPermanentAzureOwner";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

const principalId = "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
const scope = "/subscriptions/00000000-0000-0000-0000-000000000001";
const ids = {
  Owner: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
  "User Access Administrator": "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
  "Role Based Access Control Administrator": "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
};
const assignment = (id: string, rest: object = {}) => ({
  principalId,
  scope,
  roleDefinitionId: `${scope}/providers/Microsoft.Authorization/roleDefinitions/${id}`,
  ...rest,
});

describe("no-permanent-azure-owner", () => {
  for (const [name, id] of Object.entries(ids)) {
    it(`refuses ${name}, at any scope and in any casing`, () => {
      expect(problems(rule, assignment(id.toUpperCase()))).to.deep.equal([
        `${principalId} becomes ${name} of ${scope} for good.`,
      ]);
      const short = { roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${id}` };
      expect(problems(rule, assignment(id, short))).to.have.length(1);
    });
  }

  it("passes a role that grants none, and whom the configuration allows", () => {
    expect(problems(rule, assignment("acdd72a7-3385-48ef-bd42-f606fba81ae7"))).to.deep.equal([]);
    expect(problems(rule, assignment(ids.Owner), { parameters: { allowed: [principalId] } })).to.deep.equal([]);
  });

  it("passes the right to assign some roles only, but no owner under a condition", () => {
    const condition = { condition: "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})))" };
    expect(problems(rule, assignment(ids["User Access Administrator"], condition))).to.deep.equal([]);
    expect(problems(rule, assignment(ids.Owner, condition))).to.have.length(1);
  });

  it("tells of an owner whose principal and scope aren't known yet", () => {
    const somebody = assignment(ids.Owner, { principalId: unknownValue, scope: unknownValue });
    expect(problems(rule, somebody)).to.deep.equal(["A principal becomes Owner of a scope for good."]);
  });

  it("waits for a role that isn't known yet", () => {
    expect(waitsFor(rule, { principalId, scope, roleDefinitionId: unknownValue })).to.deep.equal(["roleDefinitionId"]);
  });
});
