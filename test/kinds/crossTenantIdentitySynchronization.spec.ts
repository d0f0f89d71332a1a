import { expect } from "chai";
import { crossTenantIdentitySynchronization as kind } from "../../kinds/crossTenantIdentitySynchronization";
import { ManagedObject } from "../support/ManagedObject";
import { ids } from "../support/sampleIds";

const partners = "/policies/crossTenantAccessPolicy/partners";
const path = `${partners}/${ids.partner}/identitySynchronization`;
const allowed = { tenantId: ids.partner, displayName: "Northwind", userSyncInbound: { isSyncAllowed: true } };

/** A tenant in which the partner has an entry. */
function managed(): ManagedObject {
  const object = new ManagedObject(kind);
  object.tenant.post(partners, { tenantId: ids.partner });
  return object;
}

describe("crossTenantIdentitySynchronization", () => {
  it("makes the setting by PUT, then changes only what differs", () => {
    const object = managed();
    const { tenantId: _, ...body } = allowed;
    expect(object.declare(allowed)).to.deep.equal([{ method: "PUT", path, body }]);
    expect(object.noise({ ...allowed, tenantId: ids.partner.toUpperCase() })).to.deep.equal([]);
    const off = { ...allowed, userSyncInbound: { isSyncAllowed: false } };
    expect(object.declare(off)).to.deep.equal([
      { method: "PATCH", path, body: { userSyncInbound: { isSyncAllowed: false } } },
    ]);
    expect(object.noise(off)).to.deep.equal([]);
  });

  it("goes when the resource is destroyed, so that the partner's entry can go too", () => {
    const object = managed();
    object.declare(allowed);
    expect(object.tenant.delete(`${partners}/${ids.partner}`).status).to.equal(400);
    expect(kind.onDestroy).to.equal("systemDefault");
    object.reset(allowed);
    expect(object.read(allowed)).to.equal(undefined);
    expect(object.tenant.delete(`${partners}/${ids.partner}`).status).to.equal(204);
  });

  it("asks for a P1 licence only where synchronisation is allowed", () => {
    expect(kind.licences(allowed)).to.deep.equal([{ plan: "P1", property: "userSyncInbound.isSyncAllowed" }]);
    expect(kind.licences({ ...allowed, userSyncInbound: { isSyncAllowed: false } })).to.deep.equal([]);
  });
});
