import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { policyBody } from "../../support/policyBody";

const path = "/identity/conditionalAccess/authenticationContextClassReferences";

describe("authenticationContexts", () => {
  it("makes a context by an update of an id that is free, not yet available", () => {
    const graph = new EmulatedTenant();
    expect(graph.patch(`${path}/c99`, { displayName: "Admins" }).status).to.equal(204);
    expect(graph.get(`${path}/c99`).body).to.deep.include({ id: "c99", displayName: "Admins", isAvailable: false });
  });

  it("changes what was sent and leaves the rest", () => {
    const graph = new EmulatedTenant();
    graph.patch(`${path}/c1`, { displayName: "Admins", description: "PIM" });
    graph.patch(`${path}/c1`, { isAvailable: true });
    expect(graph.get(path).body.value).to.deep.equal([
      { id: "c1", displayName: "Admins", description: "PIM", isAvailable: true },
    ]);
  });

  for (const id of ["c0", "c100", "C1", "admins"]) {
    it(`refuses the id ${id}`, () => {
      const answer = new EmulatedTenant().patch(`${path}/${id}`, { displayName: "Admins" });
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.contain("c1 to c99");
    });
  }

  it("refuses to make a context twice", () => {
    const graph = new EmulatedTenant();
    expect(graph.post(path, { id: "c1", displayName: "Admins" }).status).to.equal(201);
    expect(graph.post(path, { id: "c1", displayName: "Others" })).to.deep.include({ status: 400, code: "BadRequest" });
  });

  it("refuses to delete a context that is published", () => {
    const graph = new EmulatedTenant();
    graph.patch(`${path}/c1`, { displayName: "Admins", isAvailable: true });
    expect(graph.delete(`${path}/c1`).status).to.equal(403);
    graph.patch(`${path}/c1`, { isAvailable: false });
    expect(graph.delete(`${path}/c1`).status).to.equal(204);
  });

  it("refuses to delete a context that a policy names", () => {
    const graph = new EmulatedTenant();
    graph.patch(`${path}/c1`, { displayName: "Admins" });
    const applications = { includeAuthenticationContextClassReferences: ["c1"] };
    const policy = graph.post("/identity/conditionalAccess/policies", policyBody({ applications })).body;
    const answer = graph.delete(`${path}/c1`);
    expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
    expect(answer.message).to.contain("'Require MFA'");
    graph.delete(`/identity/conditionalAccess/policies/${policy.id}`);
    expect(graph.delete(`${path}/c1`).status).to.equal(204);
    expect(graph.get(`${path}/c1`)).to.deep.include({ status: 404, code: "ResourceNotFound" });
  });
});
