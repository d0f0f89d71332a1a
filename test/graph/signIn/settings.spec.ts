import { expect } from "chai";
import { settingsFrom, settingTable, type SettingName } from "../../../graph";
import { thrown } from "../support/failure";

const tenantId = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";

describe("settingsFrom", () => {
  it("has azuread's defaults: the public cloud and the Azure CLI", () => {
    const settings = settingsFrom({ tenantId }, {});
    expect(settings).to.include({ tenantId, environment: "public", useCli: true, useMsi: false, useOidc: false });
    expect(settings.clientId).to.equal(undefined);
  });

  it("takes every setting from each of its environment variables, when the configuration leaves it out", () => {
    for (const [name, { env, type }] of Object.entries(settingTable)) {
      for (const variable of env) {
        const value = name === "tenantId" ? tenantId : type === "boolean" ? String(name !== "useCli") : "value";
        const settings = settingsFrom(name === "tenantId" ? {} : { tenantId }, { [variable]: value });
        expect(String(settings[name as SettingName]), variable).to.equal(value);
      }
    }
  });

  it("prefers the configuration to the environment, and ARM_ to ACTIONS_", () => {
    const env = { ARM_CLIENT_ID: "env", ARM_OIDC_REQUEST_URL: "arm", ACTIONS_ID_TOKEN_REQUEST_URL: "actions" };
    expect(settingsFrom({ tenantId, clientId: "config" }, env)).to.include({
      clientId: "config",
      oidcRequestUrl: "arm",
    });
  });

  it("takes the environment, when the configuration's text is empty", () => {
    expect(settingsFrom({ tenantId, clientId: " " }, { ARM_CLIENT_ID: "env" }).clientId).to.equal("env");
  });

  it("reads booleans from texts, as Pulumi's configuration has them", () => {
    expect(settingsFrom({ tenantId, useCli: "false" }, {}).useCli).to.equal(false);
    expect(settingsFrom({ tenantId, useOidc: true }, {}).useOidc).to.equal(true);
    expect(settingsFrom({ tenantId }, { ARM_USE_MSI: "True" }).useMsi).to.equal(true);
  });

  it("says each way to give the tenant, when it is missing", () => {
    expect(thrown(() => settingsFrom({}, {})).message).to.equal(
      "The tenant to work on is missing: set tenantId (ARM_TENANT_ID).",
    );
  });

  it("refuses a tenant id that isn't a GUID", () => {
    const error = thrown(() => settingsFrom({ tenantId: "contoso.onmicrosoft.com" }, {}));
    expect(error.kind).to.equal("settings");
    expect(error.message).to.include("be a GUID such as").and.include('got "contoso.onmicrosoft.com"');
  });

  it("refuses a boolean that is neither, naming the setting and its variable", () => {
    expect(thrown(() => settingsFrom({ tenantId }, { ARM_USE_CLI: "yes" })).message).to.equal(
      'Expected useCli (ARM_USE_CLI) to be true or false, got "yes".',
    );
  });

  it("refuses a value of another type without showing it", () => {
    const { message } = thrown(() => settingsFrom({ tenantId, clientSecret: 123456 }, {}));
    expect(message).to.equal("Expected clientSecret to be a string, got a number.");
  });
});
