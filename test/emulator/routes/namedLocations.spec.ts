import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";
import { policyBody } from "../../support/policyBody";

const path = "/identity/conditionalAccess/namedLocations";
const deleted = "/identity/conditionalAccess/deletedItems/namedLocations";

const v4 = (cidrAddress: string) => ({ "@odata.type": "#microsoft.graph.iPv4CidrRange", cidrAddress });

const ip = (changed: Record<string, unknown> = {}) => ({
  "@odata.type": "#microsoft.graph.ipNamedLocation",
  displayName: "Offices",
  ipRanges: [v4("203.0.113.0/24"), v4("198.51.100.0/24")],
  isTrusted: false,
  ...changed,
});

const country = (changed: Record<string, unknown> = {}) => ({
  "@odata.type": "#microsoft.graph.countryNamedLocation",
  displayName: "Where we work",
  countriesAndRegions: ["NL", "DE"],
  ...changed,
});

function createLocation(graph: EmulatedTenant, body: unknown): string {
  const answer = graph.post(path, body);
  expect(answer.status, answer.message).to.equal(201);
  return answer.body.id as string;
}

describe("namedLocations", () => {
  it("keeps an IP location's ranges in their order, and its type", () => {
    const graph = new EmulatedTenant();
    const id = createLocation(graph, ip());
    expect(graph.get(`${path}/${id}`).body).to.deep.include(ip());
  });

  it("fills in how countries are looked up", () => {
    const graph = new EmulatedTenant();
    const id = createLocation(graph, country());
    expect(graph.get(`${path}/${id}`).body).to.deep.include({
      ...country(),
      countryLookupMethod: "clientIpAddress",
      includeUnknownCountriesAndRegions: false,
    });
  });

  it("accepts an IPv6 range under the type of IPv4 ranges, as the azuread plugin sends it", () => {
    createLocation(new EmulatedTenant(), ip({ ipRanges: [v4("2001:db8::/32")] }));
  });

  const refused: [string, unknown, RegExp][] = [
    ["no type", ip({ "@odata.type": undefined }), /^1007: .*@odata\.type/],
    ["the type without its #", ip({ "@odata.type": "microsoft.graph.ipNamedLocation" }), /^1007: /],
    ["no name", ip({ displayName: "" }), /^1007: .*displayName/],
    ["countries in an IP location", ip({ countriesAndRegions: ["NL"] }), /^1007: .*countriesAndRegions/],
    ["a range without its type", ip({ ipRanges: [{ cidrAddress: "203.0.113.0/24" }] }), /^1007: .*ipRanges\.0/],
    ["no ranges", ip({ ipRanges: [] }), /^1952: /],
    ["more than 2,000 ranges", ip({ ipRanges: Array(2001).fill(v4("203.0.113.0/24")) }), /^1952: .*2001/],
    ["a range that is none", ip({ ipRanges: [v4("203.0.113.0")] }), /^1953: .*203\.0\.113\.0/],
    ["a mask too long for its address", ip({ ipRanges: [v4("203.0.113.0/33")] }), /^1953: /],
    ["a mask of /8", ip({ ipRanges: [v4("10.0.0.0/8")] }), /^1954: .*\/8/],
    ["no countries", country({ countriesAndRegions: [] }), /^1950: /],
    ["a country that is none", country({ countriesAndRegions: ["NL", "ZZ"] }), /^1951: .*'ZZ'/],
    ["a country by its name", country({ countriesAndRegions: ["Norway"] }), /^1951: .*'Norway'/],
    ["an unknown lookup method", country({ countryLookupMethod: "guess" }), /^1007: .*guess/],
  ];

  for (const [what, body, message] of refused) {
    it(`refuses ${what}`, () => {
      const graph = new EmulatedTenant();
      const answer = graph.post(path, body);
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.match(message);
      expect(graph.get(path).body.value).to.deep.equal([]);
    });
  }

  it("refuses a location, when the tenant has no P1", () => {
    const answer = new EmulatedTenant({ plans: [] }).post(path, ip());
    expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
    expect(answer.message).to.match(/^1960: .*P1/);
  });

  it("refuses one IP location more than 195", () => {
    const graph = new EmulatedTenant();
    const locations = graph.tenant.objects("namedLocations");
    for (let number = 0; number < 195; number++) locations.put(guid(number), { id: guid(number), ...ip() });
    expect(graph.post(path, ip()).message).to.match(/^1964: .*195/);
    createLocation(graph, country());
  });

  describe("update", () => {
    it("changes what was sent and leaves the rest", () => {
      const graph = new EmulatedTenant();
      const id = createLocation(graph, ip({ isTrusted: true }));
      const change = { "@odata.type": "#microsoft.graph.ipNamedLocation", ipRanges: [v4("192.0.2.0/24")] };
      expect(graph.patch(`${path}/${id}`, change).status).to.equal(204);
      expect(graph.get(`${path}/${id}`).body).to.deep.include({ ...ip({ isTrusted: true }), ...change });
    });

    it("refuses a body without the location's type", () => {
      const graph = new EmulatedTenant();
      const id = createLocation(graph, ip());
      const answer = graph.patch(`${path}/${id}`, { isTrusted: true });
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.match(/^1961: .*ipNamedLocation/);
    });

    it("refuses ranges that a create would refuse", () => {
      const graph = new EmulatedTenant();
      const id = createLocation(graph, ip());
      expect(graph.patch(`${path}/${id}`, ip({ ipRanges: [] })).message).to.match(/^1952: /);
    });
  });

  describe("delete", () => {
    it("keeps the location among the deleted ones, from where it can be restored", () => {
      const graph = new EmulatedTenant();
      const id = createLocation(graph, ip());
      expect(graph.delete(`${path}/${id}`).status).to.equal(204);
      expect(graph.get(`${path}/${id}`)).to.deep.include({
        status: 404,
        code: "ResourceNotFound",
        message: `NamedLocation with id ${id} does not exist in the directory.`,
      });
      expect(graph.get(deleted).body.value).to.have.lengthOf(1);
      expect(graph.post(`${deleted}/${id}/restore`).body).to.deep.include(ip());
    });

    it("refuses a trusted location until it is no longer trusted", () => {
      const graph = new EmulatedTenant();
      const id = createLocation(graph, ip({ isTrusted: true }));
      const answer = graph.delete(`${path}/${id}`);
      expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
      expect(answer.message).to.match(/^1962: .*trusted/);
      graph.patch(`${path}/${id}`, ip({ isTrusted: false }));
      expect(graph.delete(`${path}/${id}`).status).to.equal(204);
    });

    for (const list of ["includeLocations", "excludeLocations"]) {
      it(`refuses a location that a policy names in ${list}`, () => {
        const graph = new EmulatedTenant();
        const id = createLocation(graph, country());
        const locations = { includeLocations: ["All"], [list]: [id] };
        const policy = graph.post("/identity/conditionalAccess/policies", policyBody({ locations })).body;
        const answer = graph.delete(`${path}/${id}`);
        expect(answer).to.deep.include({ status: 400, code: "BadRequest" });
        expect(answer.message).to.match(/^1963: .*'Require MFA'/);
        graph.delete(`/identity/conditionalAccess/policies/${policy.id}`);
        expect(graph.delete(`${path}/${id}`).status).to.equal(204);
      });
    }
  });

  it("needs both policy permissions for a write", () => {
    for (const role of ["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]) {
      const answer = new EmulatedTenant({ roles: [role] }).post(path, ip());
      expect(answer, role).to.deep.include({ status: 403, code: "Authorization_RequestDenied" });
    }
    createLocation(new EmulatedTenant({ roles: ["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"] }), ip());
  });
});
