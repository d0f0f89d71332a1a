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

const azuread = (name: string, inputs: PlannedResource["inputs"], id?: string) =>
  resource(`azuread:index/${name[0]!.toLowerCase()}${name.slice(1)}:${name}`, inputs, id);

describe("plannedState of types of the azuread provider", () => {
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
    expect(planned.namedLocations?.[1]?.ipRanges?.map(({ cidrAddress }) => cidrAddress)).to.deep.equal([unknownValue]);
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
