import { expect } from "chai";
import { noClientSecrets as rule } from "../../../../policies/rules/applications/noClientSecrets";
import {
  application,
  applicationPassword,
  servicePrincipalPassword,
} from "../../../../policies/rules/applications/tokens";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

describe("no-client-secrets", () => {
  it("passes an application without a password, and refuses one with", () => {
    expect(problems(rule, { displayName: "App" }, { type: application })).to.deep.equal([]);
    expect(problems(rule, { password: { displayName: "it" } }, { type: application })).to.have.length(1);
    expect(waitsFor(rule, { password: unknownValue }, { type: application })).to.deep.equal(["password"]);
  });

  it("refuses every password resource", () => {
    expect(problems(rule, {}, { type: applicationPassword })).to.deep.equal(["The application gets a client secret."]);
    expect(problems(rule, {}, { type: servicePrincipalPassword })).to.deep.equal([
      "The service principal gets a client secret.",
    ]);
  });
});
