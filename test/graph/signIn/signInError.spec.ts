import { expect } from "chai";
import fc from "fast-check";
import { settingsFrom } from "../../../graph";
import { signInError } from "../../../graph/signIn/signInError";
import { type TokenServiceFailure } from "../../../graph/signIn/TokenServiceWatch";

const tenantId = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
const cloud = {
  authorityHost: "https://login.microsoftonline.com",
  graphEndpoint: "https://graph.microsoft.com",
  scope: "https://graph.microsoft.com/.default",
  isKnownAuthority: true,
};

function errorOf(thrown: string, { clientSecret = "the-client-secret", failure = {} as TokenServiceFailure } = {}) {
  const settings = settingsFrom({ tenantId, clientId: "app-id", clientSecret }, {});
  return signInError(new Error(thrown), { method: "clientSecret", settings, cloud, failure });
}

describe("signInError", () => {
  it("says who failed to sign in where, what the token service said and what to do, when the secret has expired", () => {
    const error = errorOf(
      "invalid_client: Error(s): 7000222 - Timestamp: 2026-01-01 00:00:00Z - Description: AADSTS7000222: The provided " +
        "client secret keys for app 'app-id' are expired. Trace ID: 1 Correlation ID: 2 Timestamp: 3",
    );
    expect(error).to.include({ kind: "signIn", code: "AADSTS7000222" });
    expect(error.message).to.equal(
      `Signing in to tenant ${tenantId} as app app-id by client secret failed: AADSTS7000222: The provided client ` +
        "secret keys for app 'app-id' are expired.\nThe client secret has expired. Create a new one (App " +
        "registrations, Certificates & secrets) and give its value as clientSecret (ARM_CLIENT_SECRET).",
    );
  });

  for (const [code, remedy] of [
    ["7000215", "not its Secret ID"],
    ["90002", "ARM_TENANT_ID"],
    ["700016", "ARM_CLIENT_ID"],
    ["700027", "Certificates & secrets"],
    ["700213", "repository, branch and environment"],
  ] as const) {
    it(`says what to do, when the token service answers AADSTS${code}`, () => {
      expect(errorOf(`AADSTS${code}: some words.`).message).to.include(remedy);
    });
  }

  it("says where to read on, when the number isn't known", () => {
    expect(errorOf("AADSTS90033: A transient error.").message).to.include(
      "https://login.microsoftonline.com/error?code=90033",
    );
  });

  it("names the network's failure, when the token service couldn't be reached", () => {
    const failure = { network: "connect ECONNREFUSED 10.0.0.1:443", code: "ECONNREFUSED" };
    const error = errorOf("endpoints_resolution_error: Endpoints cannot be resolved", { failure });
    expect(error).to.include({ kind: "unreachable", code: "ECONNREFUSED" });
    expect(error.message).to.include("no answer from login.microsoftonline.com: connect ECONNREFUSED 10.0.0.1:443");
  });

  it("goes by what the token service said, when the library lost it", () => {
    const failure = { said: "AADSTS90002: Tenant 'x' not found. Check it.\r\nTrace ID: 1" };
    const error = errorOf("endpoints_resolution_error: Endpoints cannot be resolved", { failure });
    expect(error).to.include({ kind: "signIn", code: "AADSTS90002" });
    expect(error.message).to.include("failed: AADSTS90002: Tenant 'x' not found. Check it.\nThe tenant doesn't exist.");
  });

  it("never holds the secret, whatever the token service echoes", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), fc.string(), (text, before) => {
        // Settings are trimmed; a secret that the message's own words contain would say nothing.
        const clientSecret = `~${text}~`;
        const { message } = errorOf(`${before}AADSTS7000215: ${clientSecret} is wrong`, { clientSecret });
        expect(message).not.to.include(clientSecret);
      }),
    );
  });
});
