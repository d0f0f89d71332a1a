import { expect } from "chai";
import { graphProblem } from "../../../graph/errors/graphProblem";
import { kindOfAnswer } from "../../../graph/errors/kindOfAnswer";
import { problem } from "../support/fakeGraph";

describe("kindOfAnswer", () => {
  const kind = (status: number, body: unknown) => kindOfAnswer(status, graphProblem(body));

  const rows: [number, string, string][] = [
    [400, "Request_BadRequest", "badRequest"],
    [401, "InvalidAuthenticationToken", "unauthorized"],
    [403, "Authorization_RequestDenied", "forbidden"],
    [404, "Request_ResourceNotFound", "notFound"],
    [405, "Request_BadRequest", "badRequest"],
    [409, "Request_MultipleObjectsWithSameKeyValue", "conflict"],
    [412, "PreconditionFailed", "conflict"],
    [429, "TooManyRequests", "throttled"],
    [408, "RequestTimeout", "unavailable"],
    [500, "", "unavailable"],
    [501, "NotImplemented", "badRequest"],
    [503, "ServiceUnavailable", "unavailable"],
  ];
  for (const [status, code, expected] of rows) {
    it(`is ${expected}, when Graph answers ${status} ${code}`, () => {
      expect(kind(status, problem(code))).to.equal(expected);
    });
  }

  it("is unexpectedAnswer and not notFound, when a 404 isn't Graph's", () => {
    expect(kind(404, "<html>nginx: not found</html>")).to.equal("unexpectedAnswer");
    expect(kind(404, { message: "no such route" })).to.equal("unexpectedAnswer");
    expect(kind(404, undefined)).to.equal("unexpectedAnswer");
  });

  it("is unexpectedAnswer, when the answer is a redirect", () => {
    expect(kind(302, undefined)).to.equal("unexpectedAnswer");
  });

  it("is throttled or unavailable, when a gateway answers for Graph without its error body", () => {
    expect(kind(429, "slow down")).to.equal("throttled");
    expect(kind(502, "<html>")).to.equal("unavailable");
  });

  it("is licence, when the code names a licence, outside or inside", () => {
    expect(kind(403, problem("AadPremiumLicenseRequired"))).to.equal("licence");
    expect(kind(400, problem("AadPremiumLicenseRequired"))).to.equal("licence");
    expect(kind(403, problem("Authentication_RequestFromNonPremiumTenantOrB2CTenant"))).to.equal("licence");
    expect(kind(403, problem("Forbidden", "no", { code: "MissingLicense" }))).to.equal("licence");
  });

  it("is licence, when only the message of a 403 names one", () => {
    expect(kind(403, problem("AccessDenied", "Your tenant is not licensed for this feature."))).to.equal("licence");
    expect(kind(400, problem("BadRequest", "Property licenseId is not licensed."))).to.equal("badRequest");
  });
});
