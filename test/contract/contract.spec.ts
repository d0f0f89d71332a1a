import { expect } from "chai";
import { Contract, type Exchange } from "../support/contract/contract";

const partner = "/policies/crossTenantAccessPolicy/partners/5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d";

/** A PATCH as Graph takes it; each test bends one thing. */
const patch = (change: Partial<Exchange> = {}): Exchange => ({
  method: "PATCH",
  version: "v1.0",
  path: partner,
  requestBody: { inboundTrust: { isMfaAccepted: true }, b2bCollaborationInbound: null },
  status: 204,
  ...change,
});

describe("Contract", () => {
  let contract: Contract;

  before(function () {
    const loaded = Contract.load();
    if (!loaded) {
      console.log("      skipped: Graph's published shapes are not beside this checkout");
      this.skip();
    }
    contract = loaded;
  });

  it("accepts a request and an answer of the published shape", () => {
    expect(contract.problemsOf(patch())).to.deep.equal([]);
  });

  it("refuses a property in the wrong case", () => {
    const [problem] = contract.problemsOf(patch({ requestBody: { b2BCollaborationInbound: null } }));
    expect(problem).to.contain("must NOT have additional properties").and.to.contain("b2BCollaborationInbound");
  });

  it("refuses a property of another subtype, when @odata.type names the subtype", () => {
    const rule = {
      "@odata.type": "#microsoft.graph.unifiedRoleManagementPolicyExpirationRule",
      id: "Expiration_EndUser_Assignment",
      enabledRules: [],
    };
    const problems = contract.problemsOf(
      patch({ path: "/policies/roleManagementPolicies/p1", requestBody: { rules: [rule] }, status: 204 }),
    );
    expect(problems.join("\n")).to.contain("enabledRules");
  });

  it("refuses an enum member that is not published", () => {
    const problems = contract.problemsOf(
      patch({ path: "/policies/authorizationPolicy", requestBody: { allowInvitesFrom: "admins" } }),
    );
    expect(problems).to.have.length.greaterThan(0);
  });

  it("refuses a body in an answer that has none, and an answer without its body", () => {
    expect(contract.problemsOf(patch({ responseBody: {} }))).to.have.length(1);
    expect(contract.problemsOf({ method: "GET", version: "v1.0", path: partner, status: 200 })).to.have.length(1);
  });

  it("refuses a status that is not published", () => {
    expect(contract.problemsOf(patch({ status: 202 })).join()).to.contain("answer 202 is not published");
  });

  it("lets unknown members of an answer pass", () => {
    const responseBody = { tenantId: "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d", m365FutureSetting: 1 };
    expect(
      contract.problemsOf({ method: "GET", version: "v1.0", path: partner, status: 200, responseBody }),
    ).to.deep.equal([]);
  });

  it("looks into the items of a batch", () => {
    const problems = contract.problemsOf({
      method: "POST",
      version: "v1.0",
      path: "/$batch",
      requestBody: { requests: [{ id: "1", method: "GET", url: `${partner}?$select=tenantId` }] },
      status: 200,
      responseBody: { responses: [{ id: "1", status: 200, body: { tenantId: 7 } }] },
    });
    expect(problems.join()).to.contain("/tenantId must be string");
  });

  it("refuses a path that is not published, unless it is one that the published subset leaves out", () => {
    const get = { method: "GET", version: "v1.0" as const, status: 200, responseBody: {} };
    expect(contract.problemsOf({ ...get, path: "/policies/unheardOf" }).join()).to.contain("no such path");
    expect(contract.problemsOf({ ...get, path: "/users/1" })).to.deep.equal([]);
  });
});
