import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { GuestAccess, type GuestAccessArgs, InvalidArgsError } from "../../components";
import { runProgram } from "../support/mocks";

/** Inputs of the authorization policy. */
async function policyOf(args?: GuestAccessArgs) {
  const all = await runProgram(() => new GuestAccess("guests", args));
  const policy = all.find(({ type }) => type === "entra:index:AuthorizationPolicy");
  expect(policy).to.include({ type: "entra:index:AuthorizationPolicy", name: "guests-policy", parent: "guests" });
  return policy!.inputs;
}

describe("GuestAccess", () => {
  it("closes every way in, and leaves reading other users and consent alone, when nothing is given", async () => {
    expect(await policyOf()).to.deep.equal({
      allowInvitesFrom: "adminsAndGuestInviters",
      guestUserRoleId: "2af84b1e-32c8-42b7-82bc-daa82404023b",
      allowEmailVerifiedUsersToJoinOrganization: false,
      allowedToSignUpEmailBasedSubscriptions: false,
      allowedToUseSSPR: false,
      allowUserConsentForRiskyApps: false,
      blockMsolPowerShell: true,
      defaultUserRolePermissions: {
        allowedToCreateApps: false,
        allowedToCreateSecurityGroups: false,
        allowedToCreateTenants: false,
        allowedToReadBitlockerKeysForOwnedDevice: false,
      },
    });
  });

  it("takes each value that is given, known or not yet", async () => {
    const inputs = await policyOf({
      allowInvitesFrom: "none",
      guestUserRole: pulumi.output("limited" as const),
      allowedToUseSSPR: pulumi.output(true),
      defaultUserRolePermissions: { allowedToCreateApps: true },
      onDestroy: "restore",
    });
    expect(inputs).to.include({
      allowInvitesFrom: "none",
      guestUserRoleId: "10dae51f-b6af-4016-8d66-8c2a99b929b3",
      allowedToUseSSPR: true,
      onDestroy: "restore",
    });
    expect(inputs.defaultUserRolePermissions).to.include({ allowedToCreateApps: true, allowedToCreateTenants: false });
  });

  it("declares users' consent alone, so that the provider keeps the group owners'", async () => {
    const { defaultUserRolePermissions } = await policyOf({ consent: { users: ["microsoft-user-default-low"] } });
    expect(defaultUserRolePermissions.permissionGrantPoliciesAssigned).to.deep.equal([
      "ManagePermissionGrantsForSelf.microsoft-user-default-low",
    ]);
  });

  it("declares the group owners' consent, when it is given", async () => {
    const { defaultUserRolePermissions } = await policyOf({ consent: { users: [], groupOwners: ["for-team"] } });
    expect(defaultUserRolePermissions.permissionGrantPoliciesAssigned).to.deep.equal([
      "ManagePermissionGrantsForOwnedResource.for-team",
    ]);
  });

  it("leaves a role that isn't one to the provider, which refuses it, instead of not managing it", async () => {
    expect((await policyOf({ guestUserRole: "restrictd" as never })).guestUserRoleId).to.equal("restrictd");
  });

  it("leaves the last word to the transform", async () => {
    const inputs = await policyOf({ transform: { policy: { blockMsolPowerShell: undefined } } });
    expect(inputs).not.to.have.property("blockMsolPowerShell");
  });

  it("keeps guests from signing themselves up, unless that is asked for", async () => {
    for (const selfServiceSignUp of [undefined, true]) {
      const all = await runProgram(() => new GuestAccess("guests", { selfServiceSignUp, onDestroy: "restore" }));
      expect(all.find(({ name }) => name === "guests-sign-up")).to.deep.include({
        type: "entra:index:AuthenticationFlowsPolicy",
        inputs: { selfServiceSignUp: { isEnabled: selfServiceSignUp ?? false }, onDestroy: "restore" },
      });
    }
  });

  it("invites guests to the domains that are listed, or not to those that are blocked", async () => {
    const domainsOf = async (args: GuestAccessArgs) =>
      (await runProgram(() => new GuestAccess("guests", args))).find(({ name }) => name === "guests-invitation-domains")
        ?.inputs;
    expect(await domainsOf({ invitationDomains: ["b.example", "A.example", "b.example"] })).to.deep.equal({
      allowedDomains: ["a.example", "b.example"],
    });
    expect(await domainsOf({ blockedInvitationDomains: ["b.example"], onDestroy: "restore" })).to.deep.equal({
      blockedDomains: ["b.example"],
      onDestroy: "restore",
    });
    // Graph takes an empty list for "anybody".
    expect(await domainsOf({ invitationDomains: [] })).to.equal(undefined);
  });

  it("has requests for apps answered by those who are named", async () => {
    const all = await runProgram(
      () => new GuestAccess("guests", { consentRequests: { reviewers: { users: ["u1"], groups: ["g1"] } } }),
    );
    expect(all.find(({ name }) => name === "guests-consent-requests")?.inputs).to.deep.equal({
      isEnabled: true,
      notifyReviewers: true,
      remindersEnabled: true,
      requestDurationInDays: 30,
      reviewers: [{ query: "/users/u1" }, { query: "/groups/g1/transitiveMembers/microsoft.graph.user" }],
    });
  });

  it("says that users can't consent only where they can't", async () => {
    const served = async (args: GuestAccessArgs) => {
      let component: GuestAccess | undefined;
      await runProgram(() => (component = new GuestAccess("guests", args)));
      return { serves: "EB-AM-06v1" in component!.controls, leftOut: component!.leftOut.map(({ control }) => control) };
    };
    expect(await served({ consent: { users: [] } })).to.deep.include({ serves: true });
    expect(await served({ consent: { users: ["microsoft-user-default-low"] } })).to.deep.include({ serves: false });
    expect((await served({})).leftOut).to.have.members(["EB-AM-06v1", "EB-AM-07v1", "EB-GU-05v1"]);
  });

  it("refuses allowed domains beside blocked ones, and requests that nobody answers", () => {
    expect(
      () => new GuestAccess("g", { invitationDomains: ["a.example"], blockedInvitationDomains: ["b.example"] }),
    ).to.throw(
      InvalidArgsError,
      "GuestAccess g blockedInvitationDomains: found blocked domains beside invitationDomains; expected one of the two, " +
        "because Graph takes no both; remove the blocked ones (EB-GU-05v1)",
    );
    expect(() => new GuestAccess("g", { consentRequests: { reviewers: {} } })).to.throw(
      InvalidArgsError,
      "GuestAccess g consentRequests.reviewers: found nobody; expected users or groups who answer; name at least one (EB-AM-07v1)",
    );
  });
});
