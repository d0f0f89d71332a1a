import { expect } from "chai";
import { otherCloudsClosed as rule } from "../../../../policies/rules/crossTenantAccess/otherCloudsClosed";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

describe("other-clouds-closed", () => {
  it("passes no clouds, and refuses one", () => {
    expect(problems(rule, { allowedCloudEndpoints: [] })).to.deep.equal([]);
    expect(problems(rule, {})).to.deep.equal([]);
    expect(problems(rule, { allowedCloudEndpoints: ["microsoftonline.us"] })).to.deep.equal([
      "Collaboration with other clouds is allowed: microsoftonline.us.",
    ]);
  });

  it("waits for a list that isn't known yet", () => {
    expect(waitsFor(rule, { allowedCloudEndpoints: unknownValue })).to.deep.equal(["allowedCloudEndpoints"]);
  });
});
