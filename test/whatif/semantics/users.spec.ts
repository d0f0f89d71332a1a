import { expect } from "chai";
import type { ConditionalAccessUsers } from "../../../whatif/model/ConditionalAccessPolicy";
import { externalUserTypes } from "../../../whatif/model/SignIn";
import type { Identity } from "../../../whatif/model/SignIn";
import { applies, explain, noteCodes, only } from "../support/decide";
import { contoso, fabrikam, globalAdministrator, id, northwind } from "../support/ids";
import { external, facts, member, policy, signIn } from "../support/world";

const forUsers = (users: ConditionalAccessUsers) => policy({ users });

describe("semantic 3: users", () => {
  const cases: [string, ConditionalAccessUsers, Identity, Identity][] = [
    ["a user's id, in any case", { includeUsers: [id("anna").toUpperCase()] }, member(), member({ userId: id("bob") })],
    ["a group", { includeGroups: [id("staff")] }, member({ groups: [id("staff")] }), member()],
    ["an active role", { includeRoles: [globalAdministrator] }, member({ roles: [globalAdministrator] }), member()],
    ["GuestsOrExternalUsers", { includeUsers: ["GuestsOrExternalUsers"] }, external("internalGuest"), member()],
    [
      "a type of external user",
      { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: "internalGuest,b2bCollaborationGuest" } },
      external("b2bCollaborationGuest"),
      external("b2bCollaborationMember"),
    ],
    [
      "a type of external user from enumerated tenants",
      {
        includeGuestsOrExternalUsers: {
          guestOrExternalUserTypes: "b2bCollaborationGuest",
          externalTenants: { membershipKind: "enumerated", members: [fabrikam.toUpperCase()] },
        },
      },
      external("b2bCollaborationGuest", fabrikam),
      external("b2bCollaborationGuest", northwind),
    ],
    [
      "a type of external user from all tenants",
      {
        includeGuestsOrExternalUsers: {
          guestOrExternalUserTypes: "b2bCollaborationGuest",
          externalTenants: { membershipKind: "all" },
        },
      },
      external("b2bCollaborationGuest", northwind),
      member(),
    ],
  ];
  for (const [what, users, included, other] of cases) {
    it(`includes by ${what}, and nobody else`, () => {
      expect(applies(forUsers(users), signIn({ identity: included }))).to.equal(true);
      const result = only(forUsers(users), signIn({ identity: other }));
      expect(result).to.include({ applies: false, analysisReasons: "users" });
    });
  }

  it("includes every kind of user by All, and notes that this is not confirmed for service providers", () => {
    for (const type of externalUserTypes) {
      expect(applies(policy(), signIn({ identity: external(type) })), type).to.equal(true);
    }
    expect(noteCodes(only(policy(), signIn({ identity: external("serviceProvider") })))).to.include(
      "allCoversUsersWithoutObject",
    );
    expect(noteCodes(only(policy(), signIn()))).to.deep.equal([]);
  });

  it("reads external tenants by their type where the kind is missing, and can't tell another kind", () => {
    const tenants = (externalTenants: object) =>
      forUsers({
        includeGuestsOrExternalUsers: { guestOrExternalUserTypes: "b2bCollaborationGuest", externalTenants },
      });
    const guest = (home: string) => signIn({ identity: external("b2bCollaborationGuest", home) });
    const type = (name: string) => ({ "@odata.type": `#microsoft.graph.conditionalAccess${name}ExternalTenants` });
    expect(applies(tenants(type("All")), guest(northwind))).to.equal(true);
    expect(applies(tenants({ ...type("Enumerated"), members: [fabrikam] }), guest(northwind))).to.equal(false);
    expect(applies(tenants({ members: [northwind] }), guest(northwind))).to.equal(true);
    expect(applies(tenants({ membershipKind: "friends" }), guest(northwind))).to.equal("cannotTell");
    expect(applies(tenants({ membershipKind: "friends" }), signIn())).to.equal(false);
  });

  it("matches nobody by None, or by nothing at all", () => {
    expect(applies(forUsers({ includeUsers: ["None"] }), signIn())).to.equal(false);
    expect(applies(forUsers({}), signIn())).to.equal(false);
  });

  it("looks memberships and roles up in the facts, when the sign-in leaves them out", () => {
    const known = facts({
      groups: [{ id: id("staff"), transitiveMembers: [id("anna")] }],
      roles: [{ roleTemplateId: globalAdministrator, activeMembers: [id("bob")] }],
    });
    const anna = signIn({ identity: member({ groups: undefined, roles: undefined }) });
    const bob = signIn({ identity: member({ userId: id("bob"), groups: undefined, roles: undefined }) });
    expect(applies(forUsers({ includeGroups: [id("staff")] }), anna, known)).to.equal(true);
    expect(applies(forUsers({ includeGroups: [id("staff")] }), bob, known)).to.equal(false);
    expect(applies(forUsers({ includeRoles: [globalAdministrator] }), bob, known)).to.equal(true);
    expect(applies(forUsers({ includeRoles: [globalAdministrator] }), anna, known)).to.equal(false);
  });

  it("counts a service provider's GDAP roles where roles are included, not where they are excluded, and notes it", () => {
    const identity = { ...external("serviceProvider"), roles: [globalAdministrator] };
    const included = only(forUsers({ includeRoles: [globalAdministrator] }), signIn({ identity }));
    const excluded = only(
      forUsers({ includeUsers: ["All"], excludeRoles: [globalAdministrator] }),
      signIn({ identity }),
    );
    expect([included.applies, excluded.applies]).to.deep.equal([true, true]);
    expect(noteCodes(included)).to.include("rolesHeldThroughGdap");
  });

  describe("service principals", () => {
    const sp = (changes = {}) => ({
      kind: "servicePrincipal" as const,
      servicePrincipalId: id("deployer"),
      ownerTenantId: contoso,
      ...changes,
    });
    const clients = (includeServicePrincipals: string[], excludeServicePrincipals: string[] = []) =>
      policy({
        users: { includeUsers: ["None"] },
        clientApplications: { includeServicePrincipals, excludeServicePrincipals },
      });

    it("are matched by id or as the tenant's own", () => {
      for (const entry of [id("deployer"), "ServicePrincipalsInMyTenant"]) {
        expect(applies(clients([entry]), signIn({ identity: sp() })), entry).to.equal(true);
      }
      const excluded = clients(["ServicePrincipalsInMyTenant"], [id("deployer")]);
      expect(only(excluded, signIn({ identity: sp() }))).to.include({
        applies: false,
        analysisReasons: "workloadIdentities",
      });
    });

    it("are never matched by policies for users, nor users by theirs", () => {
      expect(applies(policy(), signIn({ identity: sp() }))).to.equal(false);
      expect(only(clients(["ServicePrincipalsInMyTenant"]), signIn()).analysisReasons).to.equal("users");
    });

    it("are out of reach as managed identities and as other tenants' apps", () => {
      for (const changes of [{ managedIdentity: true }, { ownerTenantId: fabrikam }]) {
        expect(applies(clients([id("deployer")]), signIn({ identity: sp(changes) }))).to.equal(false);
      }
    });

    it("are matched by a filter on their custom security attributes", () => {
      const filtered = policy({
        users: { includeUsers: ["None"] },
        clientApplications: {
          servicePrincipalFilter: { mode: "include", rule: 'CustomSecurityAttribute.Access_tier -eq "high"' },
        },
      });
      const withTier = (tier: string) => sp({ customSecurityAttributes: { Access: { tier } } });
      expect(applies(filtered, signIn({ identity: withTier("high") }))).to.equal(true);
      expect(applies(filtered, signIn({ identity: withTier("low") }))).to.equal(false);
      expect(applies(filtered, signIn({ identity: sp() }))).to.equal("cannotTell");
    });

    it("meet no control but are blocked by block", () => {
      const asking = clients(["ServicePrincipalsInMyTenant"]);
      asking.grantControls = { operator: "OR", builtInControls: ["mfa"] };
      const outcome = explain(asking, signIn({ identity: sp(), presents: { methods: ["fido2"] } }));
      expect(outcome.verdict).to.equal("blocked");
      expect(noteCodes(outcome)).to.include("workloadBlockOnly");
    });
  });
});
