import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { policyBody } from "../../support/policyBody";

const path = "/policies/authenticationStrengthPolicies";
const alias = "/identity/conditionalAccess/authenticationStrength/policies";
const builtIn = "00000000-0000-0000-0000-000000000003";

const strength = (changed: Record<string, unknown> = {}) => ({
  displayName: "Keys only",
  description: null,
  allowedCombinations: ["windowsHelloForBusiness", "fido2"],
  ...changed,
});

function createStrength(graph: EmulatedTenant, body: unknown = strength()): string {
  const answer = graph.post(path, body);
  expect(answer.status, answer.message).to.equal(201);
  return answer.body.id as string;
}

function usedStrength(graph: EmulatedTenant): string {
  const id = createStrength(graph);
  const grantControls = { operator: "OR", builtInControls: [], authenticationStrength: { id } };
  graph.post("/identity/conditionalAccess/policies", { ...policyBody(), grantControls });
  return id;
}

describe("authenticationStrengths", () => {
  it("serves one store under both of its paths", () => {
    const graph = new EmulatedTenant();
    const id = createStrength(graph);
    for (const root of [path, alias]) {
      expect(graph.get(`${root}/${id}`).body).to.deep.include({
        ...strength(),
        policyType: "custom",
        requirementsSatisfied: "mfa",
        combinationConfigurations: [],
      });
      expect(graph.get(root).body.value).to.have.lengthOf(4);
    }
  });

  it("has the three built-in strengths in every tenant", () => {
    const { value } = new EmulatedTenant({ plans: [] }).get(path).body;
    const found = value.map(({ id, allowedCombinations }: any) => [id.slice(-4), allowedCombinations.length]);
    expect(found).to.deep.equal([
      ["0002", 19],
      ["0003", 4],
      ["0004", 3],
    ]);
  });

  const refused: [string, unknown, RegExp][] = [
    ["no name", strength({ displayName: undefined }), /displayName/],
    ["no combinations", strength({ allowedCombinations: [] }), /at least one/],
    ["one factor alone", strength({ allowedCombinations: ["fido2", "sms"] }), /"sms"/],
    ["two factors of one kind", strength({ allowedCombinations: ["sms,voice"] }), /"sms,voice"/],
    ["an unknown method", strength({ allowedCombinations: ["retina"] }), /"retina"/],
    ["an unknown property", strength({ allowedcombinations: [] }), /allowedcombinations/],
  ];

  for (const [what, body, message] of refused) {
    it(`refuses ${what}`, () => {
      const answer = new EmulatedTenant().post(path, body);
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.match(message);
    });
  }

  it("refuses a strength, when the tenant has no P1", () => {
    const answer = new EmulatedTenant({ plans: [] }).post(path, strength());
    expect(answer).to.deep.include({ status: 400, code: "AadPremiumLicenseRequired" });
  });

  it("refuses one strength more than 15", () => {
    const graph = new EmulatedTenant();
    for (let count = 0; count < 15; count++) createStrength(graph);
    expect(graph.post(path, strength()).message).to.contain("15");
  });

  it("changes name and description by an update", () => {
    const graph = new EmulatedTenant();
    const id = createStrength(graph);
    expect(graph.patch(`${path}/${id}`, { displayName: "Keys", description: "Hardware" }).status).to.equal(204);
    expect(graph.get(`${path}/${id}`).body).to.deep.include({
      ...strength(),
      displayName: "Keys",
      description: "Hardware",
    });
  });

  it("refuses combinations in an update", () => {
    const graph = new EmulatedTenant();
    const answer = graph.patch(`${path}/${createStrength(graph)}`, { allowedCombinations: ["fido2"] });
    expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
    expect(answer.message).to.contain("updateAllowedCombinations");
  });

  it("replaces the combinations by their action, and tells the policies that it touches", () => {
    const graph = new EmulatedTenant();
    const id = usedStrength(graph);
    const answer = graph.post(`${alias}/${id}/updateAllowedCombinations`, { allowedCombinations: ["fido2"] });
    expect(answer.status).to.equal(200);
    expect(answer.body.previousCombinations).to.deep.equal(["windowsHelloForBusiness", "fido2"]);
    expect(answer.body.currentCombinations).to.deep.equal(["fido2"]);
    expect(answer.body.conditionalAccessReferences).to.have.lengthOf(1);
    expect(graph.get(`${path}/${id}`).body.allowedCombinations).to.deep.equal(["fido2"]);
  });

  it("refuses combinations by their action that a create would refuse", () => {
    const graph = new EmulatedTenant();
    const id = createStrength(graph);
    const answer = graph.post(`${path}/${id}/updateAllowedCombinations`, { allowedCombinations: ["sms"] });
    expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
    expect(graph.get(`${path}/${id}`).body.allowedCombinations).to.deep.equal(strength().allowedCombinations);
  });

  it("tells the policies that use a strength", () => {
    const graph = new EmulatedTenant();
    const { body } = graph.get(`${path}/${usedStrength(graph)}/usage()`);
    expect(body.mfa.map(({ displayName }: any) => displayName)).to.deep.equal(["Require MFA"]);
    expect(body.none).to.deep.equal([]);
  });

  it("deletes a strength for good, when no policy uses it", () => {
    const graph = new EmulatedTenant();
    const id = createStrength(graph);
    expect(graph.delete(`${path}/${id}`).status).to.equal(204);
    expect(graph.delete(`${path}/${id}`)).to.deep.include({ status: 404, code: "ResourceNotFound" });
    expect(graph.get(`${alias}/${id}`).status).to.equal(404);
  });

  it("refuses to delete a strength that a policy uses", () => {
    const graph = new EmulatedTenant();
    const answer = graph.delete(`${path}/${usedStrength(graph)}`);
    expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
    expect(answer.message).to.contain("'Require MFA'");
  });

  it("refuses any change of a built-in strength", () => {
    const graph = new EmulatedTenant();
    const answers = [
      graph.patch(`${path}/${builtIn}`, { displayName: "Mine" }),
      graph.post(`${path}/${builtIn}/updateAllowedCombinations`, { allowedCombinations: ["fido2"] }),
      graph.delete(`${path}/${builtIn}`),
    ];
    for (const answer of answers) {
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.contain("built-in");
    }
  });

  it("needs the permission of authentication methods for a write", () => {
    const answer = new EmulatedTenant({ roles: ["Policy.Read.All"] }).post(path, strength());
    expect(answer).to.deep.include({ status: 403, code: "Authorization_RequestDenied" });
  });
});
