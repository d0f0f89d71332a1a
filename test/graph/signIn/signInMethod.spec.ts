import { expect } from "chai";
import { settingsFrom } from "../../../graph";
import { signInMethod } from "../../../graph/signIn/signInMethod";
import { thrown } from "../support/failure";

const tenantId = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
const method = (config: object) => signInMethod(settingsFrom({ tenantId, ...config }, {}));

describe("signInMethod", () => {
  const everything = {
    clientId: "app",
    clientCertificate: "pfx",
    clientSecret: "secret",
    useOidc: true,
    oidcToken: "token",
    useMsi: true,
    useCli: true,
  };

  it("follows azuread's order: certificate, secret, OIDC, managed identity, CLI", () => {
    const { clientCertificate: _1, ...withoutCertificate } = everything;
    const { clientSecret: _2, ...withoutSecret } = withoutCertificate;
    expect(method(everything)).to.equal("clientCertificate");
    expect(method(withoutCertificate)).to.equal("clientSecret");
    expect(method(withoutSecret)).to.equal("oidc");
    expect(method({ useMsi: true })).to.equal("msi");
    expect(method({})).to.equal("cli");
  });

  it("signs in by OIDC only when it is turned on", () => {
    expect(method({ clientId: "app", oidcToken: "token" })).to.equal("cli");
    expect(method({ clientId: "app", useOidc: true, oidcTokenFilePath: "/run/token" })).to.equal("oidc");
    expect(method({ clientId: "app", useOidc: true, oidcRequestUrl: "https://ci", oidcRequestToken: "t" })).to.equal(
      "oidc",
    );
  });

  it("doesn't fall back to the CLI, when the app's id is missing", () => {
    for (const [given, config] of [
      ["secret", { clientSecret: "hush" }],
      ["certificate", { clientCertificatePath: "/c.pfx" }],
      ["token", { useOidc: true, oidcToken: "hush" }],
    ] as const) {
      const { message } = thrown(() => method(config));
      expect(message).to.equal(`The app to sign in as is missing (a ${given} is given): set clientId (ARM_CLIENT_ID).`);
    }
  });

  it("says each way to give a token, when OIDC is on and there is none", () => {
    const { message } = thrown(() => method({ clientId: "app", useOidc: true, oidcRequestUrl: "https://ci" }));
    for (const name of [
      "ARM_OIDC_TOKEN",
      "ARM_OIDC_TOKEN_FILE_PATH",
      "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
      "id-token: write",
      "SYSTEM_ACCESSTOKEN: $(System.AccessToken)",
      "ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID",
    ]) {
      expect(message).to.include(name);
    }
  });

  it("says each way to sign in, when there is none", () => {
    const { kind, message } = thrown(() => method({ useCli: false }));
    expect(kind).to.equal("settings");
    for (const name of [
      "ARM_CLIENT_SECRET",
      "ARM_CLIENT_CERTIFICATE_PATH",
      "ARM_USE_OIDC",
      "ARM_USE_MSI",
      "az login",
    ]) {
      expect(message).to.include(name);
    }
  });
});
