import { expect } from "chai";
import { defaultClosed as rule } from "../../../../policies/rules/crossTenantAccess/defaultClosed";
import { everyone } from "../../../support/FakeGraph";
import { ask, problems, unknownValue } from "../../../support/guardrails";

const closed = {
  b2bCollaborationInbound: everyone("blocked"),
  b2bCollaborationOutbound: everyone("blocked"),
  b2bDirectConnectInbound: everyone("blocked"),
  b2bDirectConnectOutbound: everyone("blocked"),
};

describe("cross-tenant-default-closed", () => {
  it("passes a default that blocks everyone in all directions, and what isn't declared", () => {
    expect(problems(rule, closed)).to.deep.equal([]);
    expect(problems(rule, {})).to.deep.equal([]);
  });

  for (const name of Object.keys(closed)) {
    it(`refuses an open ${name}`, () => {
      expect(problems(rule, { ...closed, [name]: everyone("allowed") })).to.have.length(1);
    });
  }

  it("refuses a block of some users, or of users alone", () => {
    const some = { accessType: "blocked", targets: [{ target: "someone", targetType: "user" }] };
    const { applications, usersAndGroups } = everyone("blocked");
    expect(problems(rule, { b2bCollaborationInbound: { usersAndGroups: some, applications } })).to.deep.equal([
      "B2B collaboration inbound: not every user and every application is blocked.",
    ]);
    expect(problems(rule, { b2bCollaborationInbound: { usersAndGroups } })).to.have.length(1);
  });

  it("leaves outbound alone, when only inbound has to be closed", () => {
    const open = { ...closed, b2bCollaborationOutbound: everyone("allowed") };
    expect(problems(rule, open, { parameters: { directions: ["inbound"] } })).to.deep.equal([]);
  });

  it("refuses a default that opens when its resource is removed", () => {
    expect(problems(rule, { ...closed, onDestroy: "systemDefault" })[0]).to.match(/removing the resource opens/);
    expect(problems(rule, { ...closed, onDestroy: "restore" })).to.deep.equal([]);
  });

  it("tells of one open section while another isn't known yet", () => {
    const half = { b2bCollaborationInbound: unknownValue, b2bDirectConnectInbound: everyone("allowed") };
    expect(ask(rule, half)).to.deep.equal({
      problems: ["B2B direct connect inbound: not every user and every application is blocked."],
      unknown: [["b2bCollaborationInbound"]],
    });
  });
});
