import { expect } from "chai";
import { EchoGraph, notFound } from "../support/EchoGraph";
import { withValue } from "../support/merge";
import { Program } from "../support/Program";

const token = "azuread:index/namedLocation:NamedLocation";
const locations = "/v1.0/identity/conditionalAccess/namedLocations";
const one = `${locations}/00000000-0000-4000-8000-000000000001`;

const office = () => ({ displayName: "Office", ip: { ipRanges: ["192.0.2.0/24", "2001:db8::/32"], trusted: true } });
const home = () => ({ displayName: "Home countries", country: { countriesAndRegions: ["DE", "FR"] } });

describe("NamedLocation", () => {
  let graph: EchoGraph;
  let program: Program;

  beforeEach(() => {
    graph = new EchoGraph();
    program = new Program(token, graph);
  });

  describe("check", () => {
    it("accepts addresses and countries, and no country in the list", async () => {
      expect(await program.problems(office())).to.deep.equal([]);
      expect(await program.problems(home())).to.deep.equal([]);
      expect(await program.problems(withValue(home(), "country.countriesAndRegions", []))).to.deep.equal([]);
    });

    const refused: [why: string, path: string, value: unknown, reason: string][] = [
      ["both kinds", "country", { countriesAndRegions: ["DE"] }, "only one of `ip`, `country`"],
      ["neither kind", "ip", undefined, "one of `ip`, `country` must be specified"],
      ["an address without a prefix", "ip.ipRanges", ["192.0.2.1"], "to be a valid IPv4 or IPv6 prefix"],
      ["a prefix that is too long", "ip.ipRanges", ["192.0.2.0/33"], "to be a valid IPv4 or IPv6 prefix"],
      ["no address at all", "ip.ipRanges", ["office/24"], "to be a valid IPv4 or IPv6 prefix"],
      ["a prefix that is too short", "ip.ipRanges", ["192.0.0.0/7"], "to have a prefix length at least 8"],
      ["no ranges", "ip.ipRanges", undefined, "is required"],
      ["an empty name", "displayName", "", "to not be an empty string"],
    ];
    for (const [why, path, value, reason] of refused) {
      it(`refuses ${why}`, async () => {
        expect((await program.problems(withValue(office(), path, value))).join("\n")).to.include(reason);
      });
    }

    it("refuses an empty country and an unknown lookup method", async () => {
      const country = { countriesAndRegions: [""], countryLookupMethod: "gps" };
      const problems = await program.problems({ ...home(), country });
      expect(problems[0]).to.include("to not be an empty string");
      expect(problems[1]).to.include('to be one of ["authenticatorAppGps" "clientIpAddress"]');
    });
  });

  it("creates, updates and deletes a country location", async () => {
    await program.create(home());
    expect(program.id).to.equal("/identity/conditionalAccess/namedLocations/00000000-0000-4000-8000-000000000001");
    expect(graph.requests[0]?.body).to.deep.equal({
      "@odata.type": "#microsoft.graph.countryNamedLocation",
      displayName: "Home countries",
      countriesAndRegions: ["DE", "FR"],
      countryLookupMethod: "clientIpAddress",
      includeUnknownCountriesAndRegions: false,
    });
    expect(graph.takeLines()).to.deep.equal([`POST ${locations}`, `GET ${one}`, `GET ${one}`]);

    await program.update(withValue(home(), "country.includeUnknownCountriesAndRegions", true));
    expect(graph.requests[0]?.body).to.include({ includeUnknownCountriesAndRegions: true });
    expect(graph.requests[0]?.body, "an unchanged name is not sent").to.not.have.property("displayName");
    expect(graph.takeLines()).to.deep.equal([`PATCH ${one}`, `GET ${one}`, `GET ${one}`]);

    await program.delete();
    expect(graph.takeLines()).to.deep.equal([`DELETE ${one}`, `GET ${one}`]);
  });

  it("sends every range as an IPv4 range and takes trust away before it deletes", async () => {
    await program.create(office());
    expect(graph.requests[0]?.body).to.deep.equal({
      "@odata.type": "#microsoft.graph.ipNamedLocation",
      displayName: "Office",
      ipRanges: [
        { "@odata.type": "#microsoft.graph.iPv4CidrRange", cidrAddress: "192.0.2.0/24" },
        { "@odata.type": "#microsoft.graph.iPv4CidrRange", cidrAddress: "2001:db8::/32" },
      ],
      isTrusted: true,
    });
    graph.takeLines();
    await program.delete();
    expect(graph.requests[0]?.body).to.include({ isTrusted: false }).and.not.have.property("displayName");
    expect(graph.takeLines()).to.deep.equal([`PATCH ${one}`, `GET ${one}`, `DELETE ${one}`, `GET ${one}`]);
  });

  it("has no changes on a second preview, also refreshed", async () => {
    for (const inputs of [office(), home()]) {
      const again = new Program(token, graph);
      await again.create(inputs);
      expect(await again.changes()).to.deep.equal({});
      await again.refresh();
      expect(await again.changes(inputs)).to.deep.equal({});
    }
  });

  it("makes a new object to turn addresses into countries, and not for other addresses", async () => {
    await program.create(office());
    const countries = { displayName: "Office", country: home().country };
    expect(await program.changes(countries)).to.deep.equal({ ip: "delete (replace)", country: "add (replace)" });
    expect(await program.changes(withValue(office(), "ip.ipRanges", ["192.0.2.0/24"]))).to.deep.equal({
      "ip.ipRanges[1]": "delete",
    });
  });

  it("waits for the order that was sent", async () => {
    const reversed = { "@odata.type": "#microsoft.graph.countryNamedLocation", countriesAndRegions: ["FR", "DE"] };
    let wrong = 3;
    graph.handlers.push(({ line }) =>
      line === `GET ${one}` && wrong-- > 0 ? { status: 200, body: reversed } : undefined,
    );
    await program.create(home());
    expect(program.clock.pauses).to.deep.equal([250, 500, 500]);
  });

  it("fails, when Graph doesn't say which kind it made", async () => {
    graph.handlers.push(({ line }) => (line.startsWith("POST") ? { status: 201, body: { id: "x" } } : undefined));
    const outcome = await program.create(home()).catch((error: Error) => error.message);
    expect(outcome).to.equal("Bad API response: returned model was not a CountryNamedLocation");
  });

  it("keeps the id of a country location that never becomes readable", async () => {
    graph.handlers.push(({ line }) => (line === `GET ${one}` ? notFound : undefined));
    const outcome = await program.create(home()).catch((error: unknown) => error);
    expect(outcome).to.include({ name: "InitializationError" });
    expect((outcome as { id: string }).id).to.match(/^\/identity\/conditionalAccess\/namedLocations\//);
    expect(program.clock.pauses.reduce((sum, pause) => sum + pause)).to.be.within(15_000, 16_000);
  });

  it("takes a location that is gone for deleted", async () => {
    await program.create(office());
    graph.objects.clear();
    await program.delete();
    expect(await program.refresh()).to.equal(false);
  });

  it("says what Graph answered, when a read fails", async () => {
    await program.create(office());
    const refusal = { error: { code: "Forbidden", message: "Missing permission." } };
    graph.handlers.push(() => ({ status: 403, body: refusal }));
    const outcome = await program.refresh().catch((error: Error) => error.message);
    expect(outcome).to.equal(
      "Bad API Response: returned model was nil " +
        "(unexpected status 403 (403 Forbidden) with error: Forbidden: Missing permission.)",
    );
  });

  it("describes an imported location by what a program would declare", async () => {
    await program.create(home());
    await program.import(program.id);
    expect(program.inputs).to.deep.equal(withValue(home(), "country.countryLookupMethod", "clientIpAddress"));
  });
});
