import { expect } from "chai";
import { guestRole } from "../../../../policies/rules/guests/guestRole";
import { invitations } from "../../../../policies/rules/guests/invitations";
import { joiningByMail } from "../../../../policies/rules/guests/joiningByMail";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

const limited = "10dae51f-b6af-4016-8d66-8c2a99b929b3";
const restricted = "2af84b1e-32c8-42b7-82bc-daa82404023b";
const asMembers = "a0b1b346-4d3e-4e8b-98f8-753987be4970";

describe("guest-invitations-restricted", () => {
  for (const allowInvitesFrom of ["none", "adminsAndGuestInviters", undefined]) {
    it(`passes ${allowInvitesFrom}`, () => expect(problems(invitations, { allowInvitesFrom })).to.deep.equal([]));
  }

  for (const allowInvitesFrom of ["everyone", "adminsGuestInvitersAndAllMembers", "somethingNew"]) {
    it(`refuses ${allowInvitesFrom}`, () =>
      expect(problems(invitations, { allowInvitesFrom })).to.deep.equal([
        `Guests are invited by ${allowInvitesFrom}.`,
      ]));
  }

  it("waits for what isn't known yet", () => {
    expect(waitsFor(invitations, { allowInvitesFrom: unknownValue })).to.deep.equal(["allowInvitesFrom"]);
  });
});

describe("guest-role-restricted", () => {
  it("passes the restricted role and none, and refuses every other", () => {
    expect(problems(guestRole, { guestUserRoleId: restricted.toUpperCase() })).to.deep.equal([]);
    expect(problems(guestRole, {})).to.deep.equal([]);
    expect(problems(guestRole, { guestUserRoleId: limited })).to.deep.equal([`Guests have the role ${limited}.`]);
  });

  it("passes limited access where the configuration says so, and still not that of members", () => {
    const parameters = { atMost: "limited" };
    expect(problems(guestRole, { guestUserRoleId: limited }, { parameters })).to.deep.equal([]);
    expect(problems(guestRole, { guestUserRoleId: restricted }, { parameters })).to.deep.equal([]);
    expect(problems(guestRole, { guestUserRoleId: asMembers }, { parameters })).to.have.length(1);
  });

  it("waits for what isn't known yet", () => {
    expect(waitsFor(guestRole, { guestUserRoleId: unknownValue })).to.deep.equal(["guestUserRoleId"]);
  });
});

describe("no-joining-by-mail", () => {
  it("names each way in that is open", () => {
    const closed = {
      allowEmailVerifiedUsersToJoinOrganization: false,
      allowedToSignUpEmailBasedSubscriptions: false,
    };
    expect(problems(joiningByMail, closed)).to.deep.equal([]);
    for (const name of Object.keys(closed)) {
      const [problem, ...more] = problems(joiningByMail, { ...closed, [name]: true });
      expect(problem).to.match(new RegExp(`${name} is true`));
      expect(more).to.deep.equal([]);
    }
  });

  it("waits for what isn't known yet", () => {
    expect(waitsFor(joiningByMail, { allowedToSignUpEmailBasedSubscriptions: unknownValue })).to.have.length(1);
  });
});
