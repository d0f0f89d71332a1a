import { expect } from "chai";
import type { TenantState } from "../../controls/TenantState";
import { plannedState } from "../../planned/plannedState";
import type { PlannedResource } from "../../planned/PlannedResource";
import { unknownValue } from "../../planned/unknownValue";
import { azureRulesOf } from "../../tenant/azureRoles/azureRulesOf";
import { tiers } from "../../tenant/privilegedRoles/tiers";

const tenantId = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
const partnerId = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";
const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
const groupId = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
const objectId = "11111111-1111-4111-8111-111111111111";

const resource = (type: string, inputs: PlannedResource["inputs"], id?: string): PlannedResource => ({
  urn: `urn:pulumi:contoso::baseline::${type}::one`,
  type,
  inputs,
  ...(id === undefined ? {} : { id }),
});
const entra = (kind: string, inputs: PlannedResource["inputs"]) => resource(`entra:index:${kind}`, inputs);
const azuread = (name: string, inputs: PlannedResource["inputs"], id?: string) =>
  resource(`azuread:index/${name[0]!.toLowerCase()}${name.slice(1)}:${name}`, inputs, id);

const state = (base: Omit<TenantState, "tenantId">, ...resources: PlannedResource[]): TenantState =>
  plannedState({ tenantId, ...base }, resources).state;
const afterRemoval = (base: Omit<TenantState, "tenantId">, ...removed: PlannedResource[]): TenantState =>
  plannedState({ tenantId, ...base }, [], removed).state;

const everyone = (accessType: string) => ({
  usersAndGroups: { accessType, targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType, targets: [{ target: "AllApplications", targetType: "application" }] },
});
const trust = (isMfaAccepted: boolean) => ({
  isMfaAccepted,
  isCompliantDeviceAccepted: true,
  isHybridAzureADJoinedDeviceAccepted: false,
});

describe("plannedState", () => {
  it("tells the settings of an Azure role, of which a part of the rules changes nothing", () => {
    const type = "azure-native:authorization:RoleManagementPolicy";
    const rules = azureRulesOf(tiers.high);
    const inputs = { scope: "/subscriptions/1", roleManagementPolicyName: objectId, rules };
    const owner = {
      ...resource(type, inputs),
      urn: `urn:pulumi:contoso::baseline::${type}::azure-owner-at-subscriptions-1`,
    };
    const [planned] = state({}, owner).azureRoleManagementRules!;
    expect(planned).to.include({ scope: "/subscriptions/1", role: "Owner", policyName: objectId });
    expect(planned!.rules.Expiration_EndUser_Assignment).to.include({ maximumDuration: "PT4H" });
    const part = resource(type, { ...inputs, rules: rules.slice(1) });
    expect(state({ azureRoleManagementRules: [planned!] }, part).azureRoleManagementRules).to.deep.equal([planned]);
    expect(state({}, resource(type, inputs)).azureRoleManagementRules![0]).to.not.have.property("role");
  });

  it("leaves the tenant as it is, and the base untouched, without resources", () => {
    const base = { securityDefaults: { isEnabled: true } };
    expect(state(base)).to.deep.equal({ tenantId, ...base });
  });

  it("passes over resources that are about something else", () => {
    const { state, unknowns } = plannedState({ tenantId }, [
      resource("random:index:RandomString", { length: unknownValue }),
    ]);
    expect(state).to.deep.equal({ tenantId });
    expect(unknowns).to.deep.equal([]);
  });

  describe("kinds of the entra provider", () => {
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

  describe("removed resources of the entra provider", () => {
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

  describe("types of the azuread provider", () => {
    const policy = (conditions: object = {}, more: object = {}) => ({
      displayName: "MFA",
      state: "enabled",
      conditions: {
        applications: { includedApplications: ["All"] },
        users: { includedUsers: ["All"], excludedGroups: [groupId] },
        clientAppTypes: ["all"],
        ...conditions,
      },
      grantControls: { operator: "OR", builtInControls: ["mfa"] },
      ...more,
    });
    const policyId = `/identity/conditionalAccess/policies/${objectId}`;

    it("puts a policy in the place of the live one, and leaves the others", () => {
      const other = { id: "other", displayName: "Somebody else's" };
      const live = { id: objectId, displayName: "Old", state: "disabled" };
      const base = { conditionalAccessPolicies: [other, live] };
      const [first, second, third] = state(
        base,
        azuread("ConditionalAccessPolicy", policy(), policyId),
      ).conditionalAccessPolicies!;
      expect(first).to.equal(other);
      expect(second).to.deep.include({ id: objectId, displayName: "MFA", state: "enabled" });
      expect(second!.conditions?.users?.excludeGroups).to.deep.equal([groupId]);
      expect(third).to.equal(undefined);
    });

    it("leaves a live policy as Graph tells it, when the plugin would find nothing to do", () => {
      const live = {
        id: objectId,
        displayName: "MFA",
        state: "enabled",
        conditions: {
          applications: { includeApplications: ["All"], excludeApplications: [], applicationFilter: null },
          users: {
            includeUsers: ["All"],
            excludeGroups: [groupId],
            includeRoles: [],
            excludeGuestsOrExternalUsers: null,
          },
          clientAppTypes: ["all"],
          platforms: null,
        },
        grantControls: { operator: "OR", builtInControls: ["mfa"], authenticationStrength: null },
        sessionControls: null,
      };
      const plan = (inputs: object) =>
        state({ conditionalAccessPolicies: [live] }, azuread("ConditionalAccessPolicy", inputs as never, policyId));
      expect(plan(policy()).conditionalAccessPolicies![0]).to.equal(live);
      expect(plan(policy({ platforms: unknownValue })).conditionalAccessPolicies![0]).to.not.equal(live);
      expect(plan({ ...policy(), state: "disabled" }).conditionalAccessPolicies![0]).to.not.equal(live);
    });

    it("leaves a live location as Graph tells it, when the plugin would find nothing to do", () => {
      const live = {
        "@odata.type": "#microsoft.graph.countryNamedLocation",
        id: objectId,
        displayName: "Home",
        countriesAndRegions: ["DE", "AT"],
        countryLookupMethod: "clientIpAddress",
        includeUnknownCountriesAndRegions: false,
        modifiedDateTime: "2026-11-01T08:00:00Z",
      };
      const inputs = { displayName: "Home", country: { countriesAndRegions: ["AT", "DE"] } };
      const plan = (changes: object = {}) =>
        state(
          { namedLocations: [live] },
          azuread(
            "NamedLocation",
            { ...inputs, ...changes } as never,
            `/identity/conditionalAccess/namedLocations/${objectId}`,
          ),
        ).namedLocations![0];
      expect(plan()).to.equal(live);
      expect(plan({ displayName: "Homes" })).to.not.equal(live);
      expect(plan({ country: { countriesAndRegions: ["DE", unknownValue] } })).to.not.equal(live);
      const byGps = { ...inputs.country, countryLookupMethod: "authenticatorAppGps" };
      expect(plan({ country: byGps })).to.deep.include({ countryLookupMethod: "authenticatorAppGps" });
    });

    it("adds a policy that is still to be made, by its URN", () => {
      const [planned] = state({}, azuread("ConditionalAccessPolicy", policy())).conditionalAccessPolicies!;
      expect(planned!.id).to.match(/^urn:pulumi:/);
    });

    it("keeps an unknown member of a list where it is", () => {
      const users = { includedUsers: ["All"], excludedGroups: [unknownValue] };
      const { state, unknowns } = plannedState({ tenantId }, [azuread("ConditionalAccessPolicy", policy({ users }))]);
      expect(state.conditionalAccessPolicies![0]!.conditions?.users?.excludeGroups).to.deep.equal([unknownValue]);
      expect(unknowns.map(({ path }) => path)).to.deep.equal(["conditions.users.excludedGroups[0]"]);
    });

    it("leaves a mark where a whole list, block or control isn't known", () => {
      const [planned] = state(
        {},
        azuread(
          "ConditionalAccessPolicy",
          policy({ users: { includedUsers: unknownValue }, platforms: unknownValue }, { grantControls: unknownValue }),
        ),
      ).conditionalAccessPolicies!;
      expect(planned!.conditions).to.include({
        "conditions.users.includedUsers": unknownValue,
        "conditions.platforms": unknownValue,
      });
      expect(planned!.grantControls).to.deep.equal({ grantControls: unknownValue });
    });

    it("keeps what the plugin doesn't send, and says that it isn't known to stay", () => {
      const applicationFilter = { mode: "exclude", rule: "x" };
      const live = { id: objectId, conditions: { applications: { includeApplications: ["All"], applicationFilter } } };
      const { state, unknowns } = plannedState({ tenantId, conditionalAccessPolicies: [live] }, [
        azuread("ConditionalAccessPolicy", policy(), policyId),
      ]);
      expect(state.conditionalAccessPolicies![0]!.conditions?.applications).to.deep.include({ applicationFilter });
      expect(unknowns.map(({ path }) => path)).to.deep.equal(["conditions.applications.applicationFilter"]);
    });

    it("takes what is removed out of the lists", () => {
      const base = {
        conditionalAccessPolicies: [{ id: objectId }],
        namedLocations: [{ id: objectId }],
        authenticationStrengths: [{ id: objectId }],
        groups: [{ id: objectId }],
        roleAssignments: [{ principalId: groupId, roleDefinitionId: globalAdministrator, directoryScopeId: "/" }],
      };
      const left = afterRemoval(
        base,
        azuread("ConditionalAccessPolicy", policy(), policyId),
        azuread("NamedLocation", {}, `/identity/conditionalAccess/namedLocations/${objectId}`),
        azuread("AuthenticationStrengthPolicy", {}, `/policies/authenticationStrengthPolicies/${objectId}`),
        azuread("Group", {}, `/groups/${objectId}`),
        azuread("DirectoryRoleAssignment", { principalObjectId: groupId, roleId: globalAdministrator }, "x"),
      );
      for (const part of Object.keys(base)) expect(left[part as keyof typeof base], part).to.deep.equal([]);
    });

    it("leaves a part that wasn't read unread, when something of it is removed", () => {
      expect(afterRemoval({}, azuread("NamedLocation", {}, "x")).namedLocations).to.equal(undefined);
    });

    it("plans locations, strengths, groups and assignments", () => {
      const planned = state(
        {},
        azuread("NamedLocation", { displayName: "Office", ip: { ipRanges: ["192.0.2.0/24"], trusted: true } }),
        azuread("NamedLocation", { displayName: "New", ip: { ipRanges: unknownValue } }, "a/b/new"),
        azuread("AuthenticationStrengthPolicy", { displayName: "Keys", allowedCombinations: ["fido2"] }),
        azuread("Group", { displayName: "Admins", securityEnabled: true, assignableToRole: true }),
        azuread("DirectoryRoleAssignment", { principalObjectId: groupId, roleId: globalAdministrator }),
      );
      expect(planned.namedLocations?.[0]).to.deep.include({ displayName: "Office", isTrusted: true });
      expect(planned.namedLocations?.[1]?.ipRanges?.map(({ cidrAddress }) => cidrAddress)).to.deep.equal([
        unknownValue,
      ]);
      expect(planned.authenticationStrengths?.[0]?.allowedCombinations).to.deep.equal(["fido2"]);
      expect(planned.groups?.[0]).to.deep.include({ displayName: "Admins", isAssignableToRole: true });
      expect(planned.roleAssignments?.[0]).to.deep.include({
        principalId: groupId,
        roleDefinitionId: globalAdministrator,
        directoryScopeId: "/",
      });
    });

    it("keeps a group's members where none are declared, and doesn't take declared ones for all transitive ones", () => {
      const groups = [{ id: groupId, members: [{ id: objectId }] }];
      const inputs = { displayName: "Break-glass", securityEnabled: true };
      const kept = state({ groups }, azuread("Group", inputs, `/groups/${groupId}`));
      expect(kept.groups?.[0]?.members).to.deep.equal([{ id: objectId }]);
      const { state: changed, unknowns } = plannedState({ tenantId, groups }, [
        azuread("Group", { ...inputs, members: [partnerId] }, `/groups/${groupId}`),
      ]);
      expect(changed.groups?.[0]).to.not.have.property("members");
      expect(unknowns.map(({ path }) => path)).to.deep.equal(["members"]);
    });

    it("changes the rules of a group that carry something declared", () => {
      const rule = (id: string, more: object) => ({ id, ...more });
      const rules = {
        Expiration_EndUser_Assignment: rule("Expiration_EndUser_Assignment", {
          isExpirationRequired: true,
          maximumDuration: "PT8H",
        }),
        Enablement_EndUser_Assignment: rule("Enablement_EndUser_Assignment", { enabledRules: ["Justification"] }),
      };
      const inputs = {
        groupId,
        roleId: "member",
        activationRules: { maximumDuration: "PT2H", requireMultifactorAuthentication: true },
      };
      const planned = state(
        { groupManagementRules: [{ groupId, relationship: "member", rules }] },
        azuread("GroupRoleManagementPolicy", inputs),
      ).groupManagementRules!;
      expect(planned).to.have.length(1);
      expect(planned[0]!.rules["Expiration_EndUser_Assignment"]).to.include({ maximumDuration: "PT2H" });
      expect(planned[0]!.rules["Enablement_EndUser_Assignment"]!.enabledRules).to.have.members([
        "Justification",
        "MultiFactorAuthentication",
      ]);
      const alone = state({}, azuread("GroupRoleManagementPolicy", inputs)).groupManagementRules!;
      expect(Object.keys(alone[0]!.rules)).to.deep.equal(["Expiration_EndUser_Assignment"]);
    });
  });
});
