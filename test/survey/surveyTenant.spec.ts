import { expect } from "chai";
import { readSeed, type SeedInput } from "../../emulator";
import { GraphError } from "../../graph";
import { membershipsOf, signInParts, surveyTenant } from "../../survey";
import { emulatedGraph, expectPublishedShapes, graphRequests } from "../support/emulatedGraph";
import { adatum, contoso, EmulatedService, fabrikam } from "../support/EmulatedService";
import { rejection } from "../support/rejection";

const breakGlass = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
const approvers = "7e6d5c4b-3a2f-4e1d-8c9b-6f5e4d3c2b1a";
const amal = "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

const policy = (excludeGroups: string[]) => ({
  id: "9f2d6a0e-3b1c-4a5d-8e7f-6a5b4c3d2e1f",
  displayName: "MFA",
  state: "enabled",
  conditions: {
    clientAppTypes: ["all"],
    users: { includeUsers: ["All"], excludeGroups },
    applications: { includeApplications: ["All"] },
  },
  grantControls: { operator: "OR", builtInControls: ["mfa"] },
});

/** The sample tenants, of which contoso has a policy and an administrator. */
async function seedWith(change: (contoso: any) => void = () => undefined): Promise<SeedInput> {
  const seed = structuredClone(await readSeed()) as any;
  const tenant = seed.tenants.find((one: any) => one.tenantId === contoso);
  tenant.objects.conditionalAccessPolicies = [policy([breakGlass])];
  tenant.objects.roleAssignments = [
    { id: "one", principalId: amal, roleDefinitionId: globalAdministrator, directoryScopeId: "/", appScopeId: null },
    {
      id: "two",
      principalId: approvers,
      roleDefinitionId: globalAdministrator,
      directoryScopeId: "/",
      appScopeId: null,
    },
  ];
  change(tenant);
  return seed as SeedInput;
}

describe("surveyTenant", () => {
  it("reads every part that decides a sign-in", async () => {
    const emulated = await EmulatedService.with(await seedWith());
    const { state, unread } = await surveyTenant(emulatedGraph(emulated, contoso), {
      parts: signInParts,
      breakGlassGroupId: breakGlass,
    });
    expect(unread).to.deep.equal([]);
    for (const part of signInParts) expect(state, part).to.have.property(part).that.is.not.undefined;
    expect(state.tenantId).to.equal(contoso);
    expect(state.conditionalAccessPolicies?.map(({ displayName }) => displayName)).to.deep.equal(["MFA"]);
    expect(state.crossTenantAccessPartners?.[0]).to.deep.include({ tenantId: fabrikam, isServiceProvider: true });
    expect(state.roleAssignments?.[0]?.principal?.displayName).to.equal("Amal Haddad");
    expect(state.licences).to.include("P2");
    expectPublishedShapes(emulated);
  });

  it("reads the groups that policies name, that hold roles and that break-glass is, with their members", async () => {
    const emulated = await EmulatedService.with(await seedWith());
    const { state } = await surveyTenant(emulatedGraph(emulated, contoso), {
      parts: signInParts,
      breakGlassGroupId: breakGlass,
    });
    expect(state.groups?.map(({ id }) => id)).to.have.members([breakGlass, approvers]);
    const group = state.groups!.find(({ id }) => id === breakGlass)!;
    expect(group.displayName).to.equal("Break-glass accounts");
    expect(group.members?.map(({ displayName }) => displayName)).to.deep.equal(["Break-glass 1", "Break-glass 2"]);
  });

  it("takes two requests for conditional access and a handful for the rest", async () => {
    const emulated = await EmulatedService.with(await seedWith());
    await surveyTenant(emulatedGraph(emulated, contoso), { parts: signInParts, breakGlassGroupId: breakGlass });
    expect(graphRequests(emulated)).to.have.members([
      "GET /v1.0/identity/conditionalAccess/policies",
      "GET /v1.0/identity/conditionalAccess/namedLocations",
      "GET /v1.0/subscribedSkus",
      "POST /v1.0/$batch",
      "POST /v1.0/$batch",
    ]);
  });

  it("reads all that Graph tells, and names what it doesn't", async () => {
    const emulated = await EmulatedService.with(await seedWith());
    const { state, unread } = await surveyTenant(emulatedGraph(emulated, contoso), { breakGlassGroupId: breakGlass });
    // The emulator doesn't serve these.
    expect(unread.map(({ part }) => part)).to.have.members([
      "delegatedAdminRelationships",
      "groupSettings",
      "defaultAppManagementPolicy",
    ]);
    expect(state.breakGlassAccounts).to.have.length(2);
    expect(state.crossTenantAccessPartners?.[0]?.identitySynchronization).to.equal(null);
    expect(state.crossTenantAccessPartners?.[0]?.serviceProviderConstraints?.allowedRoleTemplateIds).to.have.length(3);
    expect(state.roleManagementRules?.[globalAdministrator]).to.have.nested.property(
      "Expiration_EndUser_Assignment.maximumDuration",
    );
    expect(state.groupManagementRules?.map(({ relationship }) => relationship)).to.have.members(["member", "owner"]);
    expectPublishedShapes(emulated);
  });

  it("leaves a part that could not be read undefined, and says why", async () => {
    const emulated = await EmulatedService.with(
      await seedWith((tenant) => {
        const without = ["Directory.Read.All", "RoleManagement.ReadWrite.Directory"];
        tenant.clients[0].roles = tenant.clients[0].roles.filter((role: string) => !without.includes(role));
      }),
    );
    const { state, unread } = await surveyTenant(emulatedGraph(emulated, contoso), { parts: signInParts });
    expect(state).to.not.have.property("roleAssignments");
    const found = unread.find(({ part }) => part === "roleAssignments");
    expect(found?.why).to.contain("403").and.to.contain("RoleManagement.Read.Directory");
    expect(state.conditionalAccessPolicies).to.have.length(1);
  });

  it("takes nobody for eligible in a tenant that has no licence for it", async () => {
    const emulated = await EmulatedService.with(await seedWith());
    const { state, unread } = await surveyTenant(emulatedGraph(emulated, adatum), {
      parts: ["licences", "roleEligibilityScheduleInstances"],
    });
    expect(state.roleEligibilityScheduleInstances).to.deep.equal([]);
    expect(unread).to.deep.equal([]);
  });

  it("reads a list to its end, however many pages it has", async () => {
    const partners = Array.from({ length: 250 }, (_, index) => ({
      tenantId: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    }));
    const emulated = await EmulatedService.with(await seedWith((tenant) => (tenant.partners = partners)));
    const { state } = await surveyTenant(emulatedGraph(emulated, contoso), { parts: ["crossTenantAccessPartners"] });
    expect(state.crossTenantAccessPartners).to.have.length(250);
  });

  it("leaves out a group that is named and isn't there", async () => {
    const gone = "11111111-1111-4111-8111-111111111111";
    const emulated = await EmulatedService.with(
      await seedWith((tenant) => (tenant.objects.conditionalAccessPolicies = [policy([gone])])),
    );
    const { state, unread } = await surveyTenant(emulatedGraph(emulated, contoso), { parts: signInParts });
    expect(state.groups?.map(({ id }) => id)).to.deep.equal([approvers]);
    expect(unread).to.deep.equal([]);
  });

  it("tells no members of a group that is larger than a page, but for the emergency accounts'", async () => {
    const users = Array.from({ length: 1200 }, (_, index) => ({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      displayName: `User ${index}`,
      userPrincipalName: `user${index}@contoso.onmicrosoft.com`,
    }));
    const emulated = await EmulatedService.with(
      await seedWith((tenant) => {
        tenant.users.push(...users);
        for (const group of tenant.groups) group.members.push(...users.map(({ id }) => id));
      }),
    );
    const graph = emulatedGraph(emulated, contoso);
    const { state } = await surveyTenant(graph, { parts: signInParts, breakGlassGroupId: breakGlass });
    const members = (id: string) => state.groups!.find((group) => group.id === id)!.members;
    expect(members(approvers)).to.equal(undefined);
    expect(members(breakGlass)).to.have.length(1202);
    const found = await membershipsOf(graph, [amal], [approvers, breakGlass]);
    expect(found.get(amal)).to.deep.equal([approvers]);
  });

  it("fails as a whole, when nobody can sign in", async () => {
    const emulated = await EmulatedService.with();
    const error = await rejection(surveyTenant(emulatedGraph(emulated, "11111111-1111-4111-8111-111111111111")));
    expect(error).to.be.instanceOf(GraphError);
  });
});
