import { expect } from "chai";
import { readSettings } from "../../../../../sandbox/standins/azuread/client/Settings";
import { settings } from "../support/Program";

const environment = {
  ARM_METADATA_HOSTNAME: "localhost:9",
  ARM_TENANT_ID: "tenant",
  ARM_CLIENT_ID: "client",
  ARM_CLIENT_SECRET: "secret",
};

describe("readSettings", () => {
  it("takes each setting from the provider's inputs before the environment", () => {
    expect(readSettings({}, environment)).to.deep.equal({
      metadataHost: "localhost:9",
      tenantId: "tenant",
      clientId: "client",
      clientSecret: "secret",
    });
    expect(readSettings(settings, environment)).to.deep.equal(settings);
  });

  it("names every missing setting and its variable", () => {
    expect(() => readSettings({ tenantId: "x" }, { ARM_CLIENT_ID: " " })).to.throw(
      "no Authorizer could be configured. Missing: `metadataHost` (ARM_METADATA_HOSTNAME), " +
        "`clientId` (ARM_CLIENT_ID), `clientSecret` (ARM_CLIENT_SECRET)",
    );
  });

  it("refuses another sign-in, when there is no secret", () => {
    const federated = { ...environment, ARM_CLIENT_SECRET: "", ARM_OIDC_TOKEN: "token" };
    expect(() => readSettings({}, federated)).to.throw("`oidcToken` (ARM_OIDC_TOKEN) is set");
    expect(readSettings({ clientSecret: "x" }, federated)).to.include({ clientSecret: "x" });
  });

  it("refuses an environment without a name of Microsoft's", () => {
    expect(() => readSettings({ environment: "FakeCloud" }, environment)).to.throw(
      'failed to read Azure environment "FakeCloud"',
    );
    expect(readSettings({ environment: "public" }, environment)).to.include({ tenantId: "tenant" });
  });
});
