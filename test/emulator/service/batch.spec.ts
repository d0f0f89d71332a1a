import { expect } from "chai";
import { contoso, EmulatedService, northwind } from "../../support/EmulatedService";

const partners = "/policies/crossTenantAccessPolicy/partners";
const json = { "Content-Type": "application/json" };

async function batch(emulated: EmulatedService, requests: unknown, version = "v1.0") {
  return emulated.graph(contoso, "POST", `/${version}/$batch`, { requests });
}

/** The answers to a batch by the id of their request. */
function byId(body: any): Record<string, any> {
  return Object.fromEntries(body.responses.map((response: any) => [response.id, response]));
}

describe("answerBatch", () => {
  it("answers each request by its id, in an order of its own", async () => {
    const emulated = await EmulatedService.with();
    const { status, body } = await batch(emulated, [
      { id: "a", method: "GET", url: "/organization" },
      { id: "b", method: "get", url: `${partners}/${northwind}` },
      { id: "c", method: "POST", url: partners, headers: json, body: { tenantId: northwind } },
    ]);
    expect(status).to.equal(200);
    expect(body.responses.map((response: any) => response.id)).to.not.deep.equal(["a", "b", "c"]);
    const { a, b, c } = byId(body);
    expect([a.status, b.status, c.status]).to.deep.equal([200, 404, 201]);
    expect(a.body.value[0].id).to.equal(contoso);
    expect(b.body.error.code).to.equal("Request_ResourceNotFound");
  });

  it("answers 424, when a request depends on one that failed", async () => {
    const emulated = await EmulatedService.with();
    const { body } = await batch(emulated, [
      { id: "2", method: "GET", url: "/organization", dependsOn: ["1"] },
      { id: "1", method: "GET", url: `${partners}/${northwind}` },
      { id: "3", method: "GET", url: "/organization", dependsOn: ["2"] },
      { id: "4", method: "GET", url: "/organization" },
    ]);
    const answers = byId(body);
    expect(["1", "2", "3", "4"].map((id) => answers[id].status)).to.deep.equal([404, 424, 424, 200]);
  });

  it("throttles its requests one by one", async () => {
    const emulated = await EmulatedService.with();
    emulated.control.setThrottling(true);
    const url = "/identity/conditionalAccess/policies";
    const { body } = await batch(emulated, [
      { id: "1", method: "GET", url },
      { id: "2", method: "GET", url },
      { id: "3", method: "GET", url: "/organization" },
    ]);
    const answers = byId(body);
    expect(["1", "2", "3"].map((id) => answers[id].status)).to.deep.equal([200, 429, 200]);
    expect(answers["2"].headers).to.not.have.property("Retry-After");
  });

  it("serves one version only", async () => {
    const emulated = await EmulatedService.with();
    const { body } = await batch(emulated, [
      { id: "1", method: "GET", url: "/beta/organization" },
      { id: "2", method: "GET", url: "organization" },
    ]);
    const answers = byId(body);
    expect([answers["1"].status, answers["2"].status]).to.deep.equal([501, 200]);
    const beta = await batch(
      emulated,
      [{ id: "1", method: "GET", url: "/policies/deletedItems/crossTenantPartners" }],
      "beta",
    );
    expect(beta.body.responses[0].status).to.equal(200);
  });

  it("meets faults in its requests", async () => {
    const emulated = await EmulatedService.with();
    emulated.control.setFaults([{ match: { path: "^/v1.0/organization$" }, times: 1, status: 503 }]);
    const get = { method: "GET", url: "/organization" };
    const { body } = await batch(emulated, [
      { id: "1", ...get },
      { id: "2", ...get },
    ]);
    expect([byId(body)["1"].status, byId(body)["2"].status]).to.deep.equal([503, 200]);
  });

  it("is one entry of the log, with its requests inside", async () => {
    const emulated = await EmulatedService.with();
    await batch(emulated, [{ id: "1", method: "GET", url: "/organization?$select=id" }]);
    const graph = emulated.control.requests({ version: "v1.0" });
    expect(graph).to.have.length(1);
    expect(graph[0]!.items).to.have.length(1);
    expect(graph[0]!.items![0]).to.deep.include({ path: "/organization", status: 200, query: { $select: "id" } });
  });

  const malformed: [string, unknown][] = [
    ["has no requests", []],
    [
      "has more than 20",
      Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: "GET", url: "/organization" })),
    ],
    ["names an id twice", [1, 2].map(() => ({ id: "1", method: "GET", url: "/organization" }))],
    ["has a body without its type", [{ id: "1", method: "POST", url: partners, body: {} }]],
    ["depends on a request that isn't there", [{ id: "1", method: "GET", url: "/organization", dependsOn: ["9"] }]],
    [
      "depends on itself",
      [
        { id: "1", method: "GET", url: "/organization", dependsOn: ["2"] },
        { id: "2", method: "GET", url: "/organization", dependsOn: ["1"] },
      ],
    ],
    ["lacks a url", [{ id: "1", method: "GET" }]],
  ];
  for (const [what, requests] of malformed) {
    it(`answers 400, when the batch ${what}`, async () => {
      const emulated = await EmulatedService.with();
      const { status, code } = await batch(emulated, requests);
      expect([status, code]).to.deep.equal([400, "BadRequest"]);
    });
  }
});
