import { expect } from "chai";
import { errorOfAnswer, errorOfNetwork, errorOfTimeout } from "../../../graph/errors/graphErrors";
import { problem } from "../support/fakeGraph";

describe("errorOfAnswer", () => {
  const asked = { method: "PATCH", path: "/v1.0/policies/crossTenantAccessPolicy/default" };
  const denied = {
    status: 403,
    headers: { "request-id": "11111111-2222" },
    body: problem("Authorization_RequestDenied", "Insufficient privileges to complete the operation.", {
      date: "2026-01-01T00:00:00",
      "request-id": "11111111-2222",
    }),
  };

  it("says what was asked, what Graph answered and which permission to add, when the permission is known", () => {
    const error = errorOfAnswer({ ...asked, permissions: ["Policy.ReadWrite.CrossTenantAccess"] }, denied);
    expect(error.message).to.equal(
      "PATCH /v1.0/policies/crossTenantAccessPolicy/default: Graph answered 403 Authorization_RequestDenied: " +
        "Insufficient privileges to complete the operation.\n" +
        "This needs the permission Policy.ReadWrite.CrossTenantAccess: add it to the app registration as an " +
        "application permission, have an administrator consent to it, and wait a few minutes.\n" +
        "request-id 11111111-2222",
    );
  });

  it("carries the facts of the request and the answer", () => {
    const error = errorOfAnswer({ ...asked, attempts: 1 }, denied);
    expect({ ...error }).to.deep.include({
      name: "GraphError",
      kind: "forbidden",
      status: 403,
      code: "Authorization_RequestDenied",
      method: "PATCH",
      path: "/v1.0/policies/crossTenantAccessPolicy/default",
      requestId: "11111111-2222",
      innerError: { date: "2026-01-01T00:00:00", "request-id": "11111111-2222" },
    });
  });

  it("says how long Graph asked to wait and how often the request was sent, when it was throttled", () => {
    const answer = { status: 429, headers: { "retry-after": "90.5" }, body: problem("TooManyRequests", "Throttled.") };
    const error = errorOfAnswer({ ...asked, attempts: 3 }, answer);
    expect(error.retryAfterSeconds).to.equal(90.5);
    expect(error.message).to.match(
      /Throttled\. \(sent 3 times\)\nGraph asks to wait 90\.5 seconds, longer than the time left/,
    );
  });

  it("shows the beginning of the text, when the answer is a page of HTML", () => {
    const body = `<html><body><h1>Blocked</h1>  by the proxy ${"x".repeat(5_000)}</body></html>`;
    const { message } = errorOfAnswer(asked, { status: 403, headers: {}, body });
    expect(message).to.include("Graph answered 403: Blocked by the proxy xxx");
    expect(message).to.have.length.below(600);
  });

  it("takes the token out of the text and of innerError, when the answer echoes it", () => {
    const token = "opaque-token-0123456789";
    const body = problem("InvalidAuthenticationToken", `Token ${token} is bad`, { seen: token });
    const error = errorOfAnswer(
      { ...asked, secrets: [token] },
      { status: 401, headers: { "request-id": token }, body },
    );
    expect(JSON.stringify({ ...error }) + error.message + error.stack).not.to.include("0123456789");
  });
});

describe("errorOfNetwork", () => {
  const asked = { method: "GET", path: "/v1.0/organization" };
  const networkError = (code: string) => Object.assign(new Error(`failed with ${code}`), { code });

  it("names the host and the failure", () => {
    const error = errorOfNetwork(asked, "graph.microsoft.com", networkError("ECONNREFUSED"));
    expect(error).to.include({ kind: "unreachable", code: "ECONNREFUSED" });
    expect(error.message).to.include(
      "GET /v1.0/organization: no answer from graph.microsoft.com: failed with ECONNREFUSED",
    );
  });

  it("names NODE_EXTRA_CA_CERTS, when the certificate isn't trusted", () => {
    for (const code of [
      "SELF_SIGNED_CERT_IN_CHAIN",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    ]) {
      expect(errorOfNetwork(asked, "h", networkError(code)).message).to.include("NODE_EXTRA_CA_CERTS");
    }
  });

  it("names the settings that give the host, when its name can't be resolved", () => {
    expect(errorOfNetwork(asked, "h", networkError("ENOTFOUND")).message).to.include("metadataHost");
  });
});

describe("errorOfTimeout", () => {
  it("warns that the change may have been made, when the request was a write", () => {
    expect(errorOfTimeout({ method: "PATCH", path: "/p" }, 1_500).message).to.include("may have been made");
    expect(errorOfTimeout({ method: "GET", path: "/p" }, 1_500).message).to.equal(
      "GET /p: no answer within 1.5 seconds\nRun again, or allow more time.",
    );
  });
});
