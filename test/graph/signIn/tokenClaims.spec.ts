import { expect } from "chai";
import fc from "fast-check";
import { tokenClaims } from "../../../graph";

const jwt = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.sig`;

describe("tokenClaims", () => {
  it("reads tenant, object, app and application permissions of an app's token", () => {
    const token = jwt({ tid: "t", oid: "o", appid: "a", roles: ["Policy.Read.All", "User.Read.All"] });
    expect(tokenClaims(token)).to.deep.equal({
      tenantId: "t",
      objectId: "o",
      appId: "a",
      permissions: ["Policy.Read.All", "User.Read.All"],
    });
  });

  it("reads the delegated permissions of a user's token", () => {
    const claims = tokenClaims(jwt({ tid: "t", azp: "a", scp: "Policy.Read.All  User.Read" }));
    expect(claims).to.deep.include({ appId: "a", permissions: ["Policy.Read.All", "User.Read"] });
  });

  it("leaves out claims of another type than they should have", () => {
    expect(tokenClaims(jwt({ tid: 5, oid: "", roles: "Policy.Read.All", scp: ["x"] }))).to.deep.equal({
      tenantId: undefined,
      objectId: undefined,
      appId: undefined,
      permissions: [],
    });
  });

  it("has no claims and doesn't throw, when the token isn't a JWT", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue().map(jwt)), (token) => {
        expect(tokenClaims(token).permissions).to.be.an("array");
      }),
    );
    expect(tokenClaims("opaque").tenantId).to.equal(undefined);
    expect(tokenClaims(jwt(null)).tenantId).to.equal(undefined);
  });
});
