import { expect } from "chai";
import * as fc from "fast-check";
import { JSDOM } from "jsdom";
import { junit } from "../../../cli/report/junit";
import type { TenantResult } from "../../../cli/report/model";
import { junitProblems } from "../../support/junitProblems";
import { change, differs, drift, reportOf, resource, same, unreadable } from "../../support/reports";

const parser = new new JSDOM().window.DOMParser();
const parsed = (...tenants: TenantResult[]): Document =>
  parser.parseFromString(junit({ ...reportOf(...tenants), finishedAt: "2026-01-02T03:04:05.678Z" }), "application/xml");

describe("junit", () => {
  it("has a suite a tenant, in which differences are failures and what could not be read is an error", () => {
    const document = parsed(
      same("adatum"),
      differs("contoso", resource("contoso", drift(), change())),
      unreadable("fabrikam", "No token.\nSign in.", "tenant", [resource("fabrikam", drift())]),
    );
    const suites = [...document.querySelectorAll("testsuite")].map((suite) => [
      suite.getAttribute("name"),
      ...[...suite.querySelectorAll("testcase")].map((each) => each.firstElementChild?.tagName ?? "passed"),
    ]);
    expect(suites).to.deep.equal([
      ["adatum", "passed"],
      ["contoso", "failure", "failure"],
      ["fabrikam", "error", "failure"],
    ]);
    const [error] = document.querySelectorAll("error");
    expect(error!.getAttribute("message")).to.equal("No token.");
    expect(error!.textContent).to.equal("No token.\nSign in.");
    expect(document.querySelector("failure")!.textContent).to.equal(
      "inbound.accessType: blocked → allowed behind Pulumi's back; an update puts it back",
    );
    expect(junitProblems(document)).to.deep.equal([]);
  });

  it("is well-formed and adds up, whatever the tenants hold", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("]]>", "\u0000\ufffe&<\"'\t\n"));
    const tenant: fc.Arbitrary<TenantResult> = fc.oneof(
      text.map(same),
      fc.tuple(text, text).map(([name, value]) => differs(name, resource(value, drift(value, [value]), change(value)))),
      fc.tuple(text, text).map(([name, why]) => unreadable(name, why, "engine", [resource(why, drift(why))])),
    );
    fc.assert(
      fc.property(fc.array(tenant, { maxLength: 6 }), (tenants) => {
        expect(junitProblems(parsed(...tenants))).to.deep.equal([]);
      }),
      { numRuns: 40 },
    );
  });
});
