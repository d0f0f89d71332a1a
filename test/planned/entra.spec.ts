import { expect } from "chai";
import type { PlannedResource } from "../../planned/PlannedResource";
import { plannedState } from "../../planned/plannedState";
import { unknownValue } from "../../planned/unknownValue";
import {
  afterRemoval,
  globalAdministrator,
  groupId,
  objectId,
  partnerId,
  resource,
  state,
  tenantId,
} from "./support/planned";

const entra = (kind: string, inputs: PlannedResource["inputs"]) => resource(`entra:index:${kind}`, inputs);

const everyone = (accessType: string) => ({
  usersAndGroups: { accessType, targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType, targets: [{ target: "AllApplications", targetType: "application" }] },
});
const trust = (isMfaAccepted: boolean) => ({
  isMfaAccepted,
  isCompliantDeviceAccepted: true,
  isHybridAzureADJoinedDeviceAccepted: false,
});

describe("plannedState of kinds of the entra provider", () => {
  it("keeps what isn't declared, as it isn't managed", () => {
    const base = {
      crossTenantAccessDefault: { inboundTrust: trust(false), b2bCollaborationInbound: everyone("allowed") },
    };
    const planned = state(base, entra("CrossTenantAccessDefault", { inboundTrust: { isMfaAccepted: true } }));
    expect(planned.crossTenantAccessDefault).to.deep.equal({
      isServiceDefault: false,
      inboundTrust: trust(true),
      b2bCollaborationInbound: everyone("allowed"),
    });
    expect(base.crossTenantAccessDefault.inboundTrust.isMfaAccepted).to.equal(false);
  });

  describe("a policy for authentication contexts", () => {
    const declared = { displayName: "Roles", state: "enabled", contexts: ["c1"], excludeGroups: [groupId] };
    const planned = (inputs: object, ...live: object[]) =>
      state(
        { conditionalAccessPolicies: live as never },
        entra("AuthenticationContextPolicy", { ...declared, ...inputs }),
      ).conditionalAccessPolicies as any[];

    it("is a conditional access policy of the tenant, as any other", () => {
      const [policy, ...more] = planned({});
      expect(more).to.deep.equal([]);
      expect(policy).to.include({ displayName: "Roles", state: "enabled" });
      expect(policy.conditions.applications.includeAuthenticationContextClassReferences).to.deep.equal(["c1"]);
      expect(policy.conditions.users).to.deep.include({ includeUsers: ["All"], excludeGroups: [groupId] });
    });

    it("takes the place of the one that is there, and no other's of the same name", () => {
      const [live] = planned({ state: "disabled" });
      const ofApps = {
        id: "p1",
        displayName: "Roles",
        conditions: { applications: { includeApplications: ["All"] } },
      };
      const after = planned({}, ofApps, { ...live, id: "p2" });
      expect(after.map(({ id, state }) => [id, state])).to.deep.equal([
        ["p1", undefined],
        ["p2", "enabled"],
      ]);
    });

    it("keeps what isn't known where Graph has it", () => {
      const unknown = { excludeGroups: unknownValue, authenticationStrengthId: unknownValue, state: unknownValue };
      const [policy] = planned(unknown);
      expect(policy.state).to.equal(unknownValue);
      expect(policy.conditions.users.excludeGroups).to.deep.equal([unknownValue]);
      expect(policy.grantControls.authenticationStrength.id).to.equal(unknownValue);
    });

    it("is gone with its resource", () => {
      const after = afterRemoval(
        { conditionalAccessPolicies: planned({}) },
        entra("AuthenticationContextPolicy", declared),
      );
      expect(after.conditionalAccessPolicies).to.deep.equal([]);
    });
  });

  it("leaves the service default what it is, when nothing differs", () => {
    const crossTenantAccessDefault = { isServiceDefault: true, inboundTrust: trust(false) };
    const planned = state(
      { crossTenantAccessDefault },
      entra("CrossTenantAccessDefault", { inboundTrust: { isMfaAccepted: false } }),
    );
    expect(planned.crossTenantAccessDefault).to.deep.equal(crossTenantAccessDefault);
  });

  it("writes an inherited section of a partner as null, and keeps who the service provider is", () => {
    const live = { tenantId: partnerId, isServiceProvider: true, inboundTrust: trust(true) };
    const planned = state(
      { crossTenantAccessPartners: [live] },
      entra("CrossTenantAccessPartner", { tenantId: partnerId.toUpperCase(), inboundTrust: "inherit" }),
    );
    expect(planned.crossTenantAccessPartners).to.deep.equal([{ ...live, inboundTrust: null }]);
  });

  it("makes a partner's entry that isn't there, whether its synchronisation is planned before it or after", () => {
    const entry = entra("CrossTenantAccessPartner", { tenantId: partnerId, inboundTrust: trust(true) });
    const sync = entra("CrossTenantIdentitySynchronization", {
      tenantId: partnerId,
      userSyncInbound: { isSyncAllowed: true },
    });
    for (const order of [
      [entry, sync],
      [sync, entry],
    ]) {
      const [partner] = state({ crossTenantAccessPartners: [] }, ...order).crossTenantAccessPartners!;
      expect(partner).to.deep.include({ tenantId: partnerId, inboundTrust: trust(true) });
      expect(partner).to.have.nested.property("identitySynchronization.userSyncInbound.isSyncAllowed", true);
    }
  });

  it("changes the rules of a role that carry something declared, and no others", () => {
    const live = {
      Expiration_EndUser_Assignment: { id: "Expiration_EndUser_Assignment", maximumDuration: "PT8H" },
      Enablement_EndUser_Assignment: {
        id: "Enablement_EndUser_Assignment",
        enabledRules: ["Justification", "MultiFactorAuthentication"],
      },
    };
    const planned = state(
      { roleManagementRules: { [globalAdministrator]: live } },
      entra("RoleManagementPolicy", {
        role: "Global Administrator",
        activation: { maximumDuration: "PT1H", requireJustification: false },
      }),
    );
    expect(planned.roleManagementRules).to.deep.equal({
      [globalAdministrator]: {
        Expiration_EndUser_Assignment: { id: "Expiration_EndUser_Assignment", maximumDuration: "PT1H" },
        Enablement_EndUser_Assignment: {
          id: "Enablement_EndUser_Assignment",
          enabledRules: ["MultiFactorAuthentication"],
        },
      },
    });
  });

  it("doesn't make up the rest of a rule that was not read", () => {
    const activation = { maximumDuration: "PT1H", requireJustification: true };
    const planned = state({}, entra("RoleManagementPolicy", { role: globalAdministrator, activation }));
    expect(Object.keys(planned.roleManagementRules![globalAdministrator]!)).to.deep.equal([
      "Expiration_EndUser_Assignment",
    ]);
  });

  it("plans eligibility, methods, invitation domains, reviews and the single policies", () => {
    const planned = state(
      {},
      entra("DirectoryRoleEligibility", {
        principalId: groupId,
        roleDefinitionId: "Global Administrator",
        expiration: { endDateTime: "2030-01-01T00:00:00Z" },
      }),
      entra("AuthenticationMethodConfiguration", { method: "Sms", state: "disabled" }),
      entra("B2BManagementPolicy", { allowedDomains: ["northwind.example"] }),
      entra("AccessReviewScheduleDefinition", { displayName: "Guests", scope: { query: "/groups/x/members" } }),
      entra("SecurityDefaults", { isEnabled: false }),
      entra("AuthorizationPolicy", { allowInvitesFrom: "none" }),
      entra("AdminConsentRequestPolicy", {
        isEnabled: true,
        requestDurationInDays: 14,
        reviewers: [{ query: `/users/${objectId}`, queryType: "MicrosoftGraph" }],
      }),
      entra("CrossTenantAccessPolicy", { allowedCloudEndpoints: ["microsoftonline.us"] }),
      entra("AuthenticationContextClassReference", { id: "c1", displayName: "Admins" }),
    );
    expect(planned.roleEligibilityScheduleInstances).to.deep.equal([
      {
        principalId: groupId,
        roleDefinitionId: globalAdministrator,
        directoryScopeId: "/",
        endDateTime: "2030-01-01T00:00:00Z",
      },
    ]);
    expect(planned.authenticationMethodsPolicy?.authenticationMethodConfigurations?.[0]).to.deep.include({
      id: "Sms",
      state: "disabled",
    });
    expect(planned.b2bManagementPolicies?.[0]?.definition?.[0]).to.contain("northwind.example");
    expect(planned.accessReviewDefinitions?.[0]?.displayName).to.equal("Guests");
    expect(planned.securityDefaults).to.deep.equal({ isEnabled: false });
    expect(planned.authorizationPolicy).to.deep.equal({ allowInvitesFrom: "none" });
    expect(planned.adminConsentRequestPolicy).to.deep.include({ isEnabled: true });
    expect(planned.crossTenantAccessPolicy).to.deep.equal({ allowedCloudEndpoints: ["microsoftonline.us"] });
  });

  it("tells of a resource that can't be carried out on what is there", () => {
    const refused = entra("AdminConsentRequestPolicy", { isEnabled: true });
    const { state, unknowns } = plannedState({ tenantId }, [refused]);
    expect(unknowns).to.deep.equal([{ urn: refused.urn, path: "" }]);
    expect(state).to.deep.equal({ tenantId });
  });

  it("tells what isn't known of a section, and leaves the mark in the state", () => {
    const { state, unknowns } = plannedState({ tenantId, crossTenantAccessPartners: [] }, [
      entra("CrossTenantAccessPartner", { tenantId: partnerId, b2bCollaborationInbound: unknownValue }),
    ]);
    expect(unknowns.map(({ path }) => path)).to.deep.equal(["b2bCollaborationInbound"]);
    expect(state.crossTenantAccessPartners).to.deep.equal([
      { tenantId: partnerId, b2bCollaborationInbound: unknownValue },
    ]);
  });
});

describe("plannedState of removed resources of the entra provider", () => {
  const partner = (isServiceProvider: boolean) => ({
    tenantId: partnerId,
    isServiceProvider,
    inboundTrust: trust(true),
  });

  it("takes a partner's entry away, but a service provider's only its sections", () => {
    const removed = entra("CrossTenantAccessPartner", { tenantId: partnerId, inboundTrust: trust(true) });
    expect(afterRemoval({ crossTenantAccessPartners: [partner(false)] }, removed).crossTenantAccessPartners).to.be
      .empty;
    const [left] = afterRemoval({ crossTenantAccessPartners: [partner(true)] }, removed).crossTenantAccessPartners!;
    expect(left).to.deep.include({ tenantId: partnerId, isServiceProvider: true, inboundTrust: null });
  });

  it("leaves what is retained, and puts back what was there where that is asked for", () => {
    const base = { crossTenantAccessDefault: { inboundTrust: trust(true) } };
    const removed = (onDestroy?: string) => ({
      ...entra("CrossTenantAccessDefault", { inboundTrust: { isMfaAccepted: true }, onDestroy }),
      outputs: { priorValues: { inboundTrust: { isMfaAccepted: false } } },
    });
    expect(afterRemoval(base, removed()).crossTenantAccessDefault).to.deep.equal(base.crossTenantAccessDefault);
    const restored = afterRemoval(base, removed("restore")).crossTenantAccessDefault;
    expect(restored?.inboundTrust).to.deep.equal(trust(false));
    const reset = afterRemoval(base, removed("systemDefault")).crossTenantAccessDefault;
    expect(reset?.isServiceDefault).to.equal(true);
    expect(reset?.b2bCollaborationInbound).to.deep.equal(everyone("allowed"));
  });

  it("tells when nobody can foretell what is left", () => {
    const base = {
      authenticationMethodsPolicy: { authenticationMethodConfigurations: [{ id: "Sms", state: "disabled" }] },
    };
    const removed = entra("AuthenticationMethodConfiguration", { method: "Sms", onDestroy: "systemDefault" });
    const { state, unknowns } = plannedState({ tenantId, ...base }, [], [removed]);
    expect(unknowns).to.deep.equal([{ urn: removed.urn, path: "" }]);
    expect(state.authenticationMethodsPolicy).to.deep.equal(base.authenticationMethodsPolicy);
  });

  it("ends an eligibility", () => {
    const live = {
      principalId: groupId,
      roleDefinitionId: globalAdministrator,
      directoryScopeId: "/",
      endDateTime: null,
    };
    const inputs = { principalId: groupId, roleDefinitionId: "Global Administrator" };
    const roleEligibilityScheduleInstances = [live];
    const left = afterRemoval({ roleEligibilityScheduleInstances }, entra("DirectoryRoleEligibility", inputs));
    expect(left.roleEligibilityScheduleInstances).to.deep.equal([]);
  });
});
