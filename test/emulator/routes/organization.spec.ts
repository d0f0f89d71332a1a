import { expect } from "chai";
import { fabrikam } from "../../support/EmulatedService";
import { EmulatedTenant } from "../../support/EmulatedTenant";

describe("organization", () => {
  it("is a list of one, and changes its contacts by PATCH", () => {
    const tenant = new EmulatedTenant();
    const [organization] = tenant.get("/organization").body.value;
    expect(organization).to.include({ displayName: "Contoso", tenantType: "AAD" });
    const path = `/organization/${organization.id}`;
    const mails = { securityComplianceNotificationMails: ["soc@contoso.example"] };
    expect(tenant.patch(path, mails).status).to.equal(204);
    expect(tenant.get(path).body).to.deep.include(mails);
  });

  it("refuses null for a list, read-only properties and other tenants", () => {
    const tenant = new EmulatedTenant();
    const path = `/organization/${tenant.tenant.tenantId}`;
    expect(tenant.patch(path, { technicalNotificationMails: null }).status).to.equal(400);
    expect(tenant.patch(path, { city: "Oslo" }).status).to.equal(400);
    expect(tenant.get(`/organization/${fabrikam}`).status).to.equal(404);
  });
});
