import Ajv from "ajv";
import addFormats from "ajv-formats";
import { expect } from "chai";
import { readFileSync } from "node:fs";
import type { Log, Result } from "sarif";
import type { Failure, TenantResult, Violation } from "../../../cli/report/model";
import { sarif } from "../../../cli/report/sarif";
import { rules } from "../../../cli/report/sarif/rules";
import { change, differs, drift, reportOf, resource, same, unreadable } from "../../support/reports";

const log = (...tenants: TenantResult[]): Log =>
  JSON.parse(sarif({ ...reportOf(...tenants), finishedAt: "2026-01-02T03:04:05.678Z" })) as Log;
const results = (...tenants: TenantResult[]): Result[] => log(...tenants).runs[0]!.results!;
const fingerprints = (found: Result[]) =>
  found.map(({ partialFingerprints }) => partialFingerprints!["entraBaseline/v1"]);

/** The official schema, which is of a draft that Ajv knows by two other words. */
function validator() {
  const file = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { $schema: _draft4, id: $id, ...schema } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  return addFormats(new Ajv({ strict: false, unicodeRegExp: false })).compile({ $id: String($id), ...schema });
}

describe("sarif", () => {
  it("is valid by the schema of SARIF 2.1.0, whatever the tenants hold", () => {
    const validate = validator();
    const violations: Violation[] = [{ pack: "\u202e ?", policy: "\n", level: "advisory", message: "" }];
    const evil = { ...same("?#% /ö\u202e"), displayName: "\u0000<", violations };
    const kinds = Object.keys(rules).filter((rule) => rule !== "drift" && rule !== "program") as Failure["kind"][];
    const whole = log(
      evil,
      differs("a", { ...resource("a", drift(), change()), controls: ["EB-XT-01v1"] }),
      ...kinds.map((kind) => ({ ...evil, ...unreadable(evil.stack, "why", kind, [resource("x", drift())]) })),
    );
    expect(validate(whole), JSON.stringify(validate.errors)).to.equal(true);
    expect(whole.runs[0]!.results).to.have.length(1 + 2 + 3 * kinds.length);
    expect(validate({ ...whole, runs: [{ ...whole.runs[0], results: [{ level: "bad" }] }] })).to.equal(false);
  });

  it("tells drift, the program's changes and failures apart by rule and level", () => {
    const found = results(
      same("same"),
      differs("b", resource("b", drift(), change())),
      unreadable("c", "No token.\nSign in.", "tenant", [resource("c", drift())]),
    );
    expect(found.map(({ ruleId, level }) => [ruleId, level])).to.deep.equal([
      ["drift", "warning"],
      ["program", "note"],
      ["tenant", "error"],
      ["drift", "warning"],
    ]);
    expect(found[0]!.message.text).to.equal(
      "b: update entra:index:CrossTenantAccessDefault b-default\n" +
        "inbound.accessType: blocked → allowed behind Pulumi's back; an update puts it back",
    );
    expect(found[2]!.message.text).to.equal("c: No token.\nSign in.");
  });

  it("tags a finding with the controls that the resource serves", () => {
    const [found] = results(differs("b", { ...resource("b", drift()), controls: ["EB-XT-01v1"] }));
    expect(found!.properties).to.deep.equal({ tags: ["EB-XT-01v1"] });
  });

  describe("of a tenant that breaks guardrails", () => {
    const { urn } = resource("b");
    const violation: Violation = {
      pack: "entra-guardrails",
      policy: "no-lockout",
      level: "mandatory",
      message: "No way.",
    };
    const advice: Violation = { pack: "theirs", policy: "names", level: "advisory", urn, message: "A name." };
    const refused = { ...unreadable("b", "no-lockout: No way.", "policy"), violations: [violation, advice] };

    it("has a result for each, in place of the failure that sums them up", () => {
      expect(results(refused).map(({ ruleId, level, message }) => [ruleId, level, message.text])).to.deep.equal([
        ["entra-guardrails/no-lockout", "error", "b: No way."],
        ["theirs/names", "warning", "b: A name."],
      ]);
      const [, advised] = results(refused);
      expect(advised!.locations![0]!.logicalLocations![0]).to.include({ fullyQualifiedName: urn, name: "b-default" });
    });

    it("has them for a tenant without differences, and beside another failure", () => {
      expect(results({ ...same("b"), violations: [advice] })).to.have.length(1);
      expect(results({ ...refused, ...unreadable("b") }).map(({ ruleId }) => ruleId)[0]).to.equal("tenant");
    });

    it("joins what one guardrail says of one resource, so that each finding has a mark of its own", () => {
      const twice = {
        ...same("b"),
        violations: [advice, { ...advice, message: "Another." }, { ...advice, urn: "x::y" }],
      };
      const found = results(twice);
      expect(found.map(({ message }) => message.text)).to.deep.equal(["b: A name.\nAnother.", "b: A name."]);
      expect(new Set(fingerprints(found))).to.have.property("size", 2);
    });

    it("lists the guardrails among its rules, this project's with controls and remedy", () => {
      const { rules: listed = [] } = log(refused, refused).runs[0]!.tool.driver;
      const own = listed.filter(({ id }) => id === "entra-guardrails/no-lockout");
      expect(own).to.have.length(1);
      expect(own[0]!.properties!.tags).to.include("EB-CA-22v1");
      expect(listed.find(({ id }) => id === "theirs/names")!.help!.text).to.contain("theirs");
    });
  });

  it("names in each result the rule that its index points to", () => {
    const guarded = { ...same("g"), violations: [{ pack: "p", policy: "q", level: "advisory" as const, message: "" }] };
    const [run] = log(differs("b", resource("b", drift(), change())), unreadable("c", "", "lockout"), guarded).runs;
    for (const { ruleId, ruleIndex } of run!.results!) expect(run!.tool.driver.rules![ruleIndex!]!.id).to.equal(ruleId);
  });

  it("points to the tenant's file", () => {
    const uri = (tenant: TenantResult) => results(tenant)[0]!.locations![0]!.physicalLocation!.artifactLocation!.uri;
    expect(uri(unreadable("c"))).to.equal("Pulumi.c.yaml");
    expect(uri({ ...unreadable("c"), file: "my stacks/Pulumi.c#1.yaml" })).to.equal("my%20stacks/Pulumi.c%231.yaml");
  });

  it("knows a finding again when its values change, and no two by the same mark", () => {
    const before = results(
      differs("a", resource("a", drift("x", "y"), change())),
      differs("b", resource("b", drift())),
    );
    const after = results(
      differs("a", resource("a", drift("x", "z"), change(1, 2))),
      differs("b", resource("b", drift())),
    );
    expect(fingerprints(after)).to.deep.equal(fingerprints(before));
    expect(new Set(fingerprints(before))).to.have.property("size", before.length);
  });

  it("says that the run failed, when a tenant could not be read", () => {
    const successful = (tenant: TenantResult) => log(tenant).runs[0]!.invocations![0]!.executionSuccessful;
    expect([successful(same("a")), successful(unreadable("a"))]).to.deep.equal([true, false]);
  });
});
