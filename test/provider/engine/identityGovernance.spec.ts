import { expect } from "chai";
import type { Emulator } from "../../../emulator";
import * as entra from "../../../resources";
import { changesIn, succeed } from "../../support/engine";
import { onRealEngine } from "../../support/onRealEngine";
import { contoso, northwind, writes } from "../../support/sandbox";

const amal = "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
const reviews = "/identityGovernance/accessReviews/definitions";
const guests = "./members/microsoft.graph.user/?$filter=(userType eq 'Guest')";

/** What of a baseline goes beyond cross-tenant access, with a review of the given scope. */
function program(scope: string): void {
  new entra.AuthenticationMethodsPolicy("registration", {
    registrationEnforcement: { authenticationMethodsRegistrationCampaign: { state: "enabled" } },
  });
  const everyone = { id: "all_users", targetType: "group" as const };
  new entra.AuthenticationMethodConfiguration("fido2", {
    method: "Fido2",
    state: "enabled",
    includeTargets: [everyone],
  });
  new entra.AuthenticationMethodConfiguration("sms", { method: "Sms", state: "disabled", onDestroy: "systemDefault" });
  new entra.AdminConsentRequestPolicy("consent", {
    isEnabled: true,
    requestDurationInDays: 30,
    reviewers: [{ query: `/users/${amal}` }],
  });
  new entra.B2BManagementPolicy("domains", { allowedDomains: ["fabrikam.com"], onDestroy: "systemDefault" });
  const context = new entra.AuthenticationContextClassReference("context", {
    contextId: "c9",
    displayName: "Administration",
    isAvailable: true,
    onDestroy: "systemDefault",
  });
  new entra.AuthenticationContextPolicy(
    "context-policy",
    { displayName: "Administration", state: "enabledForReportingButNotEnforced", contexts: ["c9"] },
    { dependsOn: context },
  );
  new entra.AccessReviewScheduleDefinition("review", {
    displayName: "Guests",
    scope: { query: scope },
    reviewers: [{ query: `/users/${amal}` }],
    settings: {
      defaultDecision: "Deny",
      recurrence: {
        pattern: { type: "weekly", interval: 1 },
        range: { type: "noEnd", startDate: "2026-12-01" },
      },
    },
  });
  new entra.DirectoryRoleEligibility("reader", {
    principalId: amal,
    roleDefinitionId: "Global Reader",
    expiration: { duration: "P180D" },
  });
  new entra.AuthenticationFlowsPolicy("sign-up", {
    selfServiceSignUp: { isEnabled: true },
    onDestroy: "restore",
  });
  const partner = new entra.CrossTenantAccessPartner("supplier", { tenantId: northwind });
  new entra.CrossTenantIdentitySynchronization(
    "sync",
    { tenantId: northwind, userSyncInbound: { isSyncAllowed: false } },
    { dependsOn: partner },
  );
}

describe("Identity governance on the real engine", function () {
  this.timeout(180_000);
  const engine = onRealEngine();

  it("deploys without noise, makes a review anew for another scope, and takes back what was made", async () => {
    const environment = engine.emulator.environment(contoso);
    const stack = await engine.workspace.stack("governance", environment, async () => program(guests));
    expect(changesIn(await succeed(stack, "up"))).to.have.length(12);
    expect(signUpOf(engine.emulator)).to.equal(true);
    engine.emulator.control.clearRequests();
    expect(changesIn(await succeed(stack, "preview"))).to.deep.equal([]);
    expect(changesIn(await succeed(stack, "up"))).to.deep.equal([]);
    expect(writes(engine.emulator)).to.deep.equal([]);

    const changed = await engine.workspace.stack("governance", environment, async () => program("./members"));
    await succeed(changed, "up");
    const [deletion, creation, ...more] = writes(engine.emulator);
    expect(more).to.deep.equal([]);
    expect(deletion).to.match(new RegExp(`^DELETE ${reviews}/`));
    expect(creation).to.equal(`POST ${reviews}`);

    engine.emulator.control.clearRequests();
    await changed.destroy();
    const state = (path: string) => engine.emulator.control.get(contoso, path) as any;
    expect(state("/roleManagement/directory/roleEligibilitySchedules").value).to.deep.equal([]);
    expect(state(reviews).value).to.deep.equal([]);
    expect(state("/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/Sms").state).to.equal(
      "enabled",
    );
    expect(signUpOf(engine.emulator)).to.equal(false);
    expect(state("/identity/conditionalAccess/policies").value).to.deep.equal([]);
    expect(state("/policies/adminConsentRequestPolicy").isEnabled).to.equal(true);
    expect(writes(engine.emulator)).to.include(
      "DELETE /identity/conditionalAccess/authenticationContextClassReferences/c9",
    );
  });
});

const signUpOf = (emulator: Emulator): boolean =>
  (emulator.control.get(contoso, "/policies/authenticationFlowsPolicy") as any).selfServiceSignUp.isEnabled;
