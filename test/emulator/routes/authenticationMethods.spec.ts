import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const policy = "/policies/authenticationMethodsPolicy";
const configurations = `${policy}/authenticationMethodConfigurations`;
const typeOf = (name: string) => `#microsoft.graph.${name}AuthenticationMethodConfiguration`;

describe("authenticationMethods", () => {
  it("shows every method within the policy and by itself", () => {
    const tenant = new EmulatedTenant();
    const { body } = tenant.get(policy);
    expect(body.policyMigrationState).to.equal("migrationComplete");
    const ids = body.authenticationMethodConfigurations.map(({ id }: { id: string }) => id);
    expect(ids).to.include.members(["Fido2", "Sms", "X509Certificate"]);
    expect(tenant.get(configurations).body.value).to.deep.equal(body.authenticationMethodConfigurations);
    expect(tenant.get(`${configurations}/sms`).body).to.include({ id: "Sms", state: "enabled" });
  });

  it("takes the registration campaign as a whole", () => {
    const tenant = new EmulatedTenant();
    const campaign = { state: "enabled", snoozeDurationInDays: 0 };
    const registrationEnforcement = { authenticationMethodsRegistrationCampaign: campaign };
    expect(tenant.patch(policy, { registrationEnforcement }).status).to.equal(204);
    expect(tenant.get(policy).body.registrationEnforcement).to.deep.equal({
      authenticationMethodsRegistrationCampaign: { ...campaign, includeTargets: [], excludeTargets: [] },
    });
  });

  it("changes one method and leaves what was not sent; a DELETE puts it back", () => {
    const tenant = new EmulatedTenant();
    const path = `${configurations}/Fido2`;
    const before = tenant.get(path).body;
    const keyRestrictions = { isEnforced: true, enforcementType: "allow", aaGuids: [guid(1)] };
    expect(tenant.patch(path, { "@odata.type": typeOf("fido2"), keyRestrictions }).status).to.equal(204);
    expect(tenant.get(path).body).to.deep.equal({ ...before, keyRestrictions });
    expect(tenant.delete(path).status).to.equal(204);
    expect(tenant.get(path).body).to.deep.equal(before);
  });

  it("writes into a target what was not sent of it", () => {
    const tenant = new EmulatedTenant();
    const path = `${configurations}/MicrosoftAuthenticator`;
    const includeTargets = [{ targetType: "group", id: "all_users" }];
    tenant.patch(path, { "@odata.type": typeOf("microsoftAuthenticator"), includeTargets });
    expect(tenant.get(path).body.includeTargets).to.deep.equal([
      { targetType: "group", id: "all_users", isRegistrationRequired: false, authenticationMode: "any" },
    ]);
  });

  const refused: [string, string, object][] = [
    ["no @odata.type", "Sms", { state: "disabled" }],
    ["the @odata.type of another method", "Sms", { "@odata.type": typeOf("voice"), state: "disabled" }],
    ["a property of another method", "Sms", { "@odata.type": typeOf("sms"), isOfficePhoneAllowed: true }],
    ["a target that is no object id", "Sms", { "@odata.type": typeOf("sms"), includeTargets: [{ id: "everybody" }] }],
    [
      "a lifetime outside of its bounds",
      "TemporaryAccessPass",
      { "@odata.type": typeOf("temporaryAccessPass"), defaultLifetimeInMinutes: 2000 },
    ],
  ];
  for (const [what, method, patch] of refused) {
    it(`refuses ${what}`, () => {
      const tenant = new EmulatedTenant();
      const before = tenant.get(configurations).body;
      expect(tenant.patch(`${configurations}/${method}`, patch).status).to.equal(400);
      expect(tenant.get(configurations).body).to.deep.equal(before);
    });
  }

  it("refuses a snooze of more than two weeks", () => {
    const campaign = { state: "enabled", snoozeDurationInDays: 15 };
    const registrationEnforcement = { authenticationMethodsRegistrationCampaign: campaign };
    expect(new EmulatedTenant().patch(policy, { registrationEnforcement }).status).to.equal(400);
  });

  it("does not know a method that there isn't", () => {
    const tenant = new EmulatedTenant();
    expect(tenant.get(`${configurations}/Pigeon`).status).to.equal(404);
    expect(tenant.patch(`${configurations}/Pigeon`, {}).status).to.equal(404);
    expect(tenant.delete(`${configurations}/Pigeon`).status).to.equal(404);
  });

  it("needs a permission of its own to write", () => {
    const tenant = new EmulatedTenant({ roles: ["Policy.Read.All"] });
    expect(tenant.get(policy).status).to.equal(200);
    expect(tenant.patch(policy, { reconfirmationInDays: 90 }).status).to.equal(403);
  });
});
