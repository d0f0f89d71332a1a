import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const path = "/policies/adminConsentRequestPolicy";
const whole = {
  isEnabled: true,
  notifyReviewers: true,
  remindersEnabled: true,
  requestDurationInDays: 30,
  reviewers: [{ query: `/users/${guid(1)}`, queryType: "MicrosoftGraph" }],
};

describe("adminConsentRequestPolicy", () => {
  it("is off in a new tenant, and counts its versions", () => {
    const tenant = new EmulatedTenant();
    expect(tenant.get(path).body).to.deep.include({ isEnabled: false, reviewers: [], version: 0 });
    expect(tenant.call("PUT", path, whole).status).to.equal(204);
    expect(tenant.get(path).body).to.deep.include({ isEnabled: true, version: 1 });
  });

  const refused: [string, object][] = [
    ["a part of it", { isEnabled: false }],
    ["to be enabled without reviewers", { ...whole, reviewers: [] }],
    ["requests that end at once", { ...whole, requestDurationInDays: 0 }],
    ["requests of more than 60 days", { ...whole, requestDurationInDays: 61 }],
  ];
  for (const [what, body] of refused) {
    it(`refuses ${what}`, () => {
      const tenant = new EmulatedTenant();
      expect(tenant.call("PUT", path, body).status).to.equal(400);
      expect(tenant.get(path).body.version).to.equal(0);
    });
  }

  it("is written by a permission of its own", () => {
    const tenant = new EmulatedTenant({ roles: ["Policy.Read.All"] });
    expect(tenant.call("PUT", path, whole).status).to.equal(403);
  });
});
