import { expect } from "chai";
import { noMemberByObjectId as rule } from "../../../../policies/rules/privilegedRoles/noMemberByObjectId";
import { problems } from "../../../support/guardrails";

describe("no-role-member-by-object-id", () => {
  it("warns of every such member, and looks at nothing else", () => {
    expect(rule.types).to.deep.equal(["azuread:index/directoryRoleMember:DirectoryRoleMember"]);
    expect(rule.enforcementLevel).to.equal("advisory");
    expect(problems(rule, { roleObjectId: "x", memberObjectId: "y" })).to.have.length(1);
  });
});
