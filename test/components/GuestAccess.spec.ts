import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { GuestAccess, type GuestAccessArgs } from "../../components";
import { runProgram } from "../support/mocks";

/** Inputs of the authorization policy. */
async function policyOf(args?: GuestAccessArgs) {
  const [, policy] = await runProgram(() => new GuestAccess("guests", args));
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
});
