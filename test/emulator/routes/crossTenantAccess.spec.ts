import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const root = "/policies/crossTenantAccessPolicy";
const defaults = `${root}/default`;
const partners = `${root}/partners`;
const partner = guid(1);

const everyone = { target: "AllUsers", targetType: "user" };
const everything = { target: "AllApplications", targetType: "application" };
const block = (accessType = "blocked", users: object[] = [everyone], applications: object[] = [everything]) => ({
  usersAndGroups: { accessType, targets: users },
  applications: { accessType, targets: applications },
});

describe("crossTenantAccess", () => {
  describe("policy", () => {
    it("holds the allowed clouds, at first none", () => {
      const tenant = new EmulatedTenant();
      expect(tenant.get(root).body.allowedCloudEndpoints).to.deep.equal([]);
      expect(tenant.patch(root, { allowedCloudEndpoints: ["microsoftonline.us"] }).status).to.equal(204);
      expect(tenant.get(root).body.allowedCloudEndpoints).to.deep.equal(["microsoftonline.us"]);
      expect(tenant.patch(root, { allowedCloudEndpoints: ["evil.example"] }).status).to.equal(400);
    });
  });

  describe("default", () => {
    it("is the system's in a new tenant, and no longer once it was changed", () => {
      const tenant = new EmulatedTenant();
      const { body } = tenant.get(defaults);
      expect(body.isServiceDefault).to.equal(true);
      expect(body.b2bCollaborationInbound).to.deep.equal(block("allowed"));
      expect(body.b2bDirectConnectInbound).to.deep.equal(block());
      expect(body.tenantRestrictions).to.deep.equal({ devices: null, ...block() });
      expect(tenant.patch(defaults, { b2bCollaborationInbound: body.b2bCollaborationInbound }).status).to.equal(204);
      expect(tenant.get(defaults).body.isServiceDefault).to.equal(false);
    });

    it("changes the sections that are sent, each as a whole, and keeps the others", () => {
      const tenant = new EmulatedTenant();
      tenant.patch(defaults, { inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: true } });
      tenant.patch(defaults, { inboundTrust: { isMfaAccepted: true }, b2bCollaborationOutbound: block() });
      const { body } = tenant.get(defaults);
      expect(body.inboundTrust).to.deep.equal({
        isMfaAccepted: true,
        isCompliantDeviceAccepted: false,
        isHybridAzureADJoinedDeviceAccepted: false,
      });
      expect(body.b2bCollaborationOutbound).to.deep.equal(block());
      expect(body.b2bCollaborationInbound).to.deep.equal(block("allowed"));
    });

    it("goes back to the system's by resetToSystemDefault alone", () => {
      const tenant = new EmulatedTenant();
      tenant.patch(defaults, { b2bCollaborationInbound: block() });
      expect(tenant.delete(defaults).status).to.equal(501);
      expect(tenant.post(`${defaults}/resetToSystemDefault`).status).to.equal(204);
      const { body } = tenant.get(defaults);
      expect([body.isServiceDefault, body.b2bCollaborationInbound]).to.deep.equal([true, block("allowed")]);
    });

    it("shows more in beta", () => {
      const tenant = new EmulatedTenant();
      expect(tenant.get(defaults).body).to.not.have.property("blockServiceProviderOutboundAccess");
      const { body } = tenant.get(`/beta${defaults}`);
      expect(body).to.deep.include({
        blockServiceProviderOutboundAccess: false,
        protectedContentSharing: { inboundAllowed: true, outboundAllowed: true },
      });
      expect(body.inboundTrust.isCompliantNetworkAccepted).to.equal(false);
      expect(tenant.patch(defaults, { blockServiceProviderOutboundAccess: true }).status).to.equal(400);
      expect(tenant.patch(`/beta${defaults}`, { blockServiceProviderOutboundAccess: true }).status).to.equal(204);
    });

    it("compares names with case", () => {
      const { status, message } = new EmulatedTenant().patch(defaults, { b2BCollaborationInbound: block() });
      expect([status, message]).to.deep.equal([400, "Invalid property 'b2BCollaborationInbound'."]);
      const inside = new EmulatedTenant().patch(defaults, { inboundTrust: { isMFAAccepted: true } });
      expect(inside.message).to.equal("Invalid property 'isMFAAccepted'.");
    });

    const group = { target: guid(9), targetType: "group" };
    const refused: [string, object][] = [
      ["a section that is null", { b2bCollaborationInbound: null }],
      ["half a block", { b2bCollaborationInbound: { usersAndGroups: block().usersAndGroups } }],
      [
        "all users blocked beside allowed applications",
        { b2bCollaborationInbound: { ...block(), applications: block("allowed").applications } },
      ],
      [
        "users allowed beside all applications blocked",
        { b2bCollaborationInbound: { ...block(), usersAndGroups: block("allowed").usersAndGroups } },
      ],
      ["no targets", { b2bCollaborationInbound: block("blocked", []) }],
      ["a user that is no GUID", { b2bCollaborationInbound: block("allowed", [{ ...everyone, target: "Bob" }]) }],
      ["an application among users", { b2bCollaborationInbound: block("allowed", [everything]) }],
      ["AllUsers beside a group", { b2bCollaborationInbound: block("allowed", [everyone, group]) }],
      ["an unknown access type", { b2bCollaborationInbound: block("denied") }],
      ["tenant restrictions by device", { tenantRestrictions: { ...block(), devices: { mode: "allowed" } } }],
      ["automatic consent", { automaticUserConsentSettings: { inboundAllowed: true, outboundAllowed: false } }],
      [
        "redemption without a fallback",
        { invitationRedemptionIdentityProviderConfiguration: { primaryIdentityProviderPrecedenceOrder: [] } },
      ],
      ["isServiceDefault", { isServiceDefault: true }],
    ];
    for (const [what, patch] of refused) {
      it(`refuses ${what}, and changes nothing`, () => {
        const tenant = new EmulatedTenant();
        expect(tenant.patch(defaults, patch).status).to.equal(400);
        expect(tenant.get(defaults).body.isServiceDefault).to.equal(true);
      });
    }

    it("needs P1 for trust and for scoping, and for nothing else", () => {
      const free = new EmulatedTenant({ plans: [] });
      expect(free.patch(defaults, { b2bCollaborationInbound: block() }).status).to.equal(204);
      const trust = free.patch(defaults, { inboundTrust: { isMfaAccepted: true } });
      expect([trust.status, trust.code]).to.deep.equal([400, "AadPremiumLicenseRequired"]);
      expect(free.patch(defaults, { inboundTrust: { isMfaAccepted: false } }).status).to.equal(204);
      const scoped = { b2bCollaborationInbound: block("allowed", [group]) };
      expect(free.patch(defaults, scoped).code).to.equal("AadPremiumLicenseRequired");
      expect(new EmulatedTenant({ plans: ["AAD_PREMIUM"] }).patch(defaults, scoped).status).to.equal(204);
    });
  });

  describe("partners", () => {
    it("answers 201 with null for what inherits, except for the pairs", () => {
      const tenant = new EmulatedTenant();
      const { status, body } = tenant.post(partners, { tenantId: partner, inboundTrust: { isMfaAccepted: true } });
      expect(status).to.equal(201);
      expect(body).to.not.have.property("id");
      expect(body).to.deep.include({
        tenantId: partner,
        isServiceProvider: null,
        isInMultiTenantOrganization: false,
        b2bCollaborationInbound: null,
        tenantRestrictions: null,
        automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null },
      });
      const beta = tenant.get(`/beta${partners}/${partner}`).body;
      expect(beta.protectedContentSharing).to.deep.equal({ inboundAllowed: null, outboundAllowed: null });
    });

    it("changes what is sent, and inherits again by null", () => {
      const tenant = new EmulatedTenant();
      tenant.post(partners, { tenantId: partner, inboundTrust: { isMfaAccepted: true } });
      expect(tenant.patch(`${partners}/${partner}`, { b2bCollaborationInbound: block() }).status).to.equal(204);
      expect(tenant.patch(`${partners}/${partner}`, { inboundTrust: null }).status).to.equal(204);
      const { body } = tenant.get(`${partners}/${partner}`);
      expect([body.inboundTrust, body.b2bCollaborationInbound]).to.deep.equal([null, block()]);
    });

    it("refuses an entry that exists with 409, and one recreated too soon after its deletion", () => {
      const tenant = new EmulatedTenant();
      tenant.post(partners, { tenantId: partner });
      expect(tenant.post(partners, { tenantId: partner.toUpperCase() }).status).to.equal(409);
      expect(tenant.delete(`${partners}/${partner}`).status).to.equal(204);
      expect(tenant.get(`${partners}/${partner}`).status).to.equal(404);
      expect(tenant.post(partners, { tenantId: partner }).status).to.equal(409);
      tenant.now = new Date(tenant.now.getTime() + tenant.world.settings.partnerTombstoneMs);
      expect(tenant.post(partners, { tenantId: partner }).status).to.equal(201);
    });

    const refused: [string, object][] = [
      ["no tenant id", {}],
      ["a tenant id that is no GUID", { tenantId: "contoso.com" }],
      ["the tenant itself", { tenantId: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70" }],
      ["an unknown property", { tenantId: partner, b2bCollaboration: null }],
      ["a read-only property", { tenantId: partner, isInMultiTenantOrganization: true }],
    ];
    for (const [what, body] of refused) {
      it(`refuses ${what}`, () => {
        const tenant = new EmulatedTenant();
        expect(tenant.post(partners, body).status).to.equal(400);
        expect(tenant.get(partners).body.value).to.deep.equal([]);
      });
    }

    it("answers 404, when there is no such entry", () => {
      const tenant = new EmulatedTenant();
      const answers = [tenant.get, tenant.delete].map((call) => call.call(tenant, `${partners}/${partner}`).status);
      expect([...answers, tenant.patch(`${partners}/${partner}`, {}).status]).to.deep.equal([404, 404, 404]);
    });

    it("refuses to rename an entry", () => {
      const tenant = new EmulatedTenant();
      tenant.post(partners, { tenantId: partner });
      expect(tenant.patch(`${partners}/${partner}`, { tenantId: guid(2) }).status).to.equal(400);
      expect(tenant.patch(`${partners}/${partner}`, { tenantId: partner }).status).to.equal(204);
    });

    it("shows a service provider's constraints, where Microsoft has set them", () => {
      const tenant = new EmulatedTenant();
      tenant.post(partners, { tenantId: partner });
      expect(tenant.get(`${partners}/${partner}/serviceProviderConstraints`).status).to.equal(404);
      tenant.tenant.objects("serviceProviderConstraints").put(partner, { allowedRoleTemplateIds: [guid(5)] });
      const { body } = tenant.get(`${partners}/${partner}/serviceProviderConstraints`);
      expect(body).to.deep.include({ allowedRoleTemplateIds: [guid(5)] });
    });
  });

  describe("identitySynchronization", () => {
    const sync = `${partners}/${partner}/identitySynchronization`;
    const allow = { displayName: "Partner", userSyncInbound: { isSyncAllowed: true } };

    it("is made by PUT for a partner with an entry, and stands in the way of its deletion", () => {
      const tenant = new EmulatedTenant();
      expect(tenant.call("PUT", sync, allow).status).to.equal(404);
      tenant.post(partners, { tenantId: partner });
      expect(tenant.get(sync).status).to.equal(404);
      expect(tenant.call("PUT", sync, allow).status).to.equal(204);
      expect(tenant.get(sync).body).to.deep.include({ tenantId: partner, ...allow });
      expect(
        tenant.get(`${partners}?$expand=identitySynchronization`).body.value[0].identitySynchronization,
      ).to.include({
        displayName: "Partner",
      });
      expect(tenant.delete(`${partners}/${partner}`).status).to.equal(400);
      expect(tenant.delete(sync).status).to.equal(204);
      expect(tenant.delete(`${partners}/${partner}`).status).to.equal(204);
    });

    it("is changed by PATCH once it exists", () => {
      const tenant = new EmulatedTenant();
      tenant.post(partners, { tenantId: partner });
      expect(tenant.patch(sync, allow).status).to.equal(404);
      tenant.call("PUT", sync, allow);
      expect(tenant.patch(sync, { userSyncInbound: { isSyncAllowed: false } }).status).to.equal(204);
      const { displayName, userSyncInbound } = tenant.get(sync).body;
      expect([displayName, userSyncInbound]).to.deep.equal(["Partner", { isSyncAllowed: false }]);
      expect(tenant.patch(sync, { groupSyncInbound: { isSyncAllowed: true } }).status).to.equal(400);
      expect(tenant.patch(`/beta${sync}`, { groupSyncInbound: { isSyncAllowed: true } }).status).to.equal(204);
    });
  });

  describe("deletedItems", () => {
    const deleted = "/beta/policies/deletedItems/crossTenantPartners";

    it("lists, restores and purges deleted entries", () => {
      const tenant = new EmulatedTenant();
      for (const tenantId of [guid(1), guid(2)]) {
        tenant.post(partners, { tenantId, inboundTrust: { isMfaAccepted: true } });
        tenant.delete(`${partners}/${tenantId}`);
      }
      expect(tenant.get(deleted).body.value.map((one: any) => one.tenantId)).to.deep.equal([guid(1), guid(2)]);
      expect(tenant.get(`${deleted}/${guid(1)}`).body.deletedDateTime).to.equal(tenant.now.toISOString());
      expect(tenant.post(`${deleted}/${guid(1)}/restore`).status).to.equal(200);
      expect(tenant.get(`${partners}/${guid(1)}`).body.inboundTrust.isMfaAccepted).to.equal(true);
      expect(tenant.delete(`${deleted}/${guid(2)}`).status).to.equal(204);
      expect(tenant.post(`${deleted}/${guid(2)}/restore`).status).to.equal(404);
      expect(tenant.get(deleted).body.value).to.deep.equal([]);
    });

    it("refuses to restore over an entry that was made since", () => {
      const tenant = new EmulatedTenant();
      tenant.post(partners, { tenantId: partner });
      tenant.delete(`${partners}/${partner}`);
      tenant.now = new Date(tenant.now.getTime() + 60_000);
      tenant.post(partners, { tenantId: partner });
      expect(tenant.post(`${deleted}/${partner}/restore`).status).to.equal(409);
    });
  });
});
