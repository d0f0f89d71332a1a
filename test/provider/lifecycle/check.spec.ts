import { expect } from "chai";
import { hasUnknown, unknown } from "../../../provider/rpc";
import { everyone, fakeTenant } from "../../support/FakeGraph";
import { OneResource, providerOn } from "../../support/OneResource";
import { ids } from "../../support/sampleIds";

async function resource(kind: string) {
  return new OneResource(kind, await providerOn(fakeTenant(ids.tenant)));
}

describe("check", () => {
  it("names each property by its Pulumi path", async () => {
    const it = await resource("CrossTenantAccessDefault");
    const targets = [
      { target: "AllUsers", targetType: "user" },
      { target: "nobody", targetType: "user" },
    ];
    const b2bCollaborationInbound = { ...everyone("allowed"), usersAndGroups: { accessType: "allowed", targets } };
    const { failures } = await it.check({ b2bCollaborationInbound });
    expect(failures).to.deep.equal([
      {
        property: "b2bCollaborationInbound.usersAndGroups.targets[1].target",
        reason: 'expected a GUID or AllUsers; found "nobody"',
      },
    ]);
  });

  it("judges what is known, when some of it is not known yet", async () => {
    const it = await resource("RoleManagementPolicy");
    const activation = { maximumDuration: "PT9Z", requireApproval: true, approvers: { groups: [unknown] } };
    const { inputs, failures } = await it.check({ role: unknown, activation });
    expect(failures.map(({ property }) => property)).to.deep.equal(["activation.maximumDuration"]);
    expect(hasUnknown(inputs)).to.equal(true);
  });

  for (const [what, inputs] of Object.entries({
    "a whole section": {
      tenantId: ids.partner,
      b2bCollaborationInbound: unknown,
      inboundTrust: { isMfaAccepted: true },
    },
    "half a block": {
      tenantId: ids.partner,
      b2bCollaborationInbound: { ...everyone("blocked"), applications: unknown },
    },
    "the partner's tenant": { tenantId: unknown, inboundTrust: "inherit" },
  })) {
    it(`waits with its judgement, when ${what} is not known yet`, async () => {
      const it = await resource("CrossTenantAccessPartner");
      expect((await it.check(inputs)).failures).to.deep.equal([]);
    });
  }

  it("takes null for what is not declared", async () => {
    const it = await resource("CrossTenantAccessDefault");
    const { inputs, failures } = await it.check({ inboundTrust: null, tenantRestrictions: undefined });
    expect({ inputs, failures }).to.deep.equal({ inputs: {}, failures: [] });
  });

  it("adds what follows from the declaration, so that the plan shows it", async () => {
    const it = await resource("RoleManagementPolicy");
    const { inputs } = await it.check({ role: "Global Reader", activation: { authenticationContext: "c1" } });
    expect(inputs["activation"]).to.deep.equal({
      authenticationContext: "c1",
      requireMultifactorAuthentication: false,
    });
  });

  it("does not show what was found, when it is a secret", async () => {
    const it = await resource("CrossTenantAccessPartner");
    it.secrets = new Set(["tenantId"]);
    const { failures } = await it.check({ tenantId: "hush" });
    expect(failures).to.deep.equal([
      { property: "tenantId", reason: "is not valid; as it is a secret, what was found is not shown" },
    ]);
  });

  it("refuses the tenant itself as its partner", async () => {
    const it = await resource("CrossTenantAccessPartner");
    const { failures } = await it.check({ tenantId: ids.tenant.toUpperCase() });
    expect(failures).to.deep.equal([
      { property: "tenantId", reason: "this is the tenant itself, which cannot be a partner of its own" },
    ]);
  });

  it("refuses a second resource for the same object", async () => {
    const provider = await providerOn(fakeTenant(ids.tenant));
    await new OneResource("CrossTenantAccessPartner", provider, "one").check({ tenantId: ids.partner });
    const two = new OneResource("CrossTenantAccessPartner", provider, "two");
    const { failures } = await two.check({ tenantId: ids.partner.toUpperCase() });
    expect(failures).to.deep.equal([
      {
        property: "tenantId",
        reason:
          "urn:pulumi:test::test::entra:index:CrossTenantAccessPartner::one manages the same object: keep one of the two",
      },
    ]);
  });

  it("accepts the same resource again, as the engine checks twice", async () => {
    const it = await resource("SecurityDefaults");
    await it.check({ isEnabled: true });
    expect((await it.check({ isEnabled: false })).failures).to.deep.equal([]);
  });
});
