import { expect } from "chai";
import { crossTenantAccessPartner as kind } from "../../kinds/crossTenantAccessPartner";
import { everyone, newPartner } from "../support/FakeGraph";
import { ids } from "../support/sampleIds";

const path = `/policies/crossTenantAccessPolicy/partners/${ids.partner}`;

describe("crossTenantAccessPartner", () => {
  it("reads a section that is null as inherited", () => {
    const values = kind.valuesOf(newPartner(ids.partner, { b2bCollaborationInbound: everyone("allowed") }));
    expect(values).to.include({ b2bCollaborationOutbound: "inherit", inboundTrust: "inherit" });
    expect(values["b2bCollaborationInbound"]).to.deep.equal(everyone("allowed"));
  });

  it("sends null, when a section is to inherit again", () => {
    const live = newPartner(ids.partner, { b2bCollaborationInbound: everyone("allowed") });
    expect(
      kind.update({ b2bCollaborationInbound: "inherit", inboundTrust: "inherit" }, live, ids.partner),
    ).to.deep.equal([{ method: "PATCH", path, body: { b2bCollaborationInbound: null } }]);
  });

  it("leaves inherited sections out of a new entry", () => {
    const inputs = { tenantId: ids.partner, b2bCollaborationInbound: everyone("allowed"), inboundTrust: "inherit" };
    expect(kind.create!({ ...inputs, onDestroy: "retain" }).body).to.deep.equal({
      tenantId: ids.partner,
      b2bCollaborationInbound: everyone("allowed"),
    });
  });

  it("is removed to go back to the system's state", () => {
    expect((kind.systemDefault as any)(newPartner(ids.partner), ids.partner)).to.deep.equal({
      write: { method: "DELETE", path },
    });
  });

  it("is kept with every section inherited, when it is a service provider's", () => {
    const reset = (kind.systemDefault as any)(newPartner(ids.partner, { isServiceProvider: true }), ids.partner);
    expect(reset.values).to.deep.equal({
      inboundTrust: "inherit",
      b2bCollaborationInbound: "inherit",
      b2bCollaborationOutbound: "inherit",
      b2bDirectConnectInbound: "inherit",
      b2bDirectConnectOutbound: "inherit",
      tenantRestrictions: "inherit",
    });
  });

  it("asks for P1 only for trust and for single users, groups and applications", () => {
    const needs = (inputs: object) => kind.licences(inputs as never).map(({ plan, property }) => `${plan} ${property}`);
    expect(
      needs({ b2bCollaborationInbound: everyone("allowed"), inboundTrust: { isMfaAccepted: false } }),
    ).to.deep.equal([]);
    expect(needs({ inboundTrust: { isMfaAccepted: true } })).to.deep.equal(["P1 inboundTrust.isMfaAccepted"]);
    const users = { accessType: "allowed", targets: [{ target: ids.group, targetType: "group" }] };
    expect(needs({ b2bCollaborationInbound: { ...everyone("allowed"), usersAndGroups: users } })).to.deep.equal([
      "P1 b2bCollaborationInbound",
    ]);
  });
});
