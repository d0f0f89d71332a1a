import { expect } from "chai";
import { BreakGlass, InvalidArgsError } from "../../components";
import { runProgram } from "../support/mocks";
import { ids } from "../support/tenants";

const accounts = [ids.suppliers, ids.approvers];

describe("BreakGlass", () => {
  it("makes a role-assignable group of the accounts, in one order and spelling, and Global Administrators of them", async () => {
    const [, group, assignment] = await runProgram(
      () => new BreakGlass("bg", { accounts: [ids.approvers.toUpperCase(), ids.suppliers] }),
    );
    expect(group).to.include({ type: "azuread:index/group:Group", name: "bg-group", parent: "bg" });
    expect(group?.inputs).to.deep.include({
      displayName: "EB break-glass accounts",
      securityEnabled: true,
      assignableToRole: true,
      members: [...accounts].sort(),
    });
    expect(assignment?.inputs).to.deep.equal({
      principalObjectId: "object id of bg-group",
      roleId: "62e90394-69f5-4237-9190-012177145e10",
    });
  });

  it("leaves the group in the tenant when it is destroyed: policies of others may exclude it too", async () => {
    const all = await runProgram(() => new BreakGlass("bg", { accounts }));
    expect(all.slice(1).map(({ retainOnDelete }) => retainOnDelete)).to.deep.equal([true, true]);
  });

  it("refuses one account, however often it is named", () => {
    expect(() => new BreakGlass("bg", { accounts: [ids.approvers, ids.approvers.toUpperCase()] })).to.throw(
      InvalidArgsError,
      "BreakGlass bg accounts: found 1 accounts; expected two different accounts or more; make another one (EB-CA-22v1)",
    );
  });
});
