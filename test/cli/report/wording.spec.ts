import { expect } from "chai";
import { propertyLine, resourceLine } from "../../../cli/report/wording";
import { change, drift, resource } from "../../support/reports";

describe("propertyLine", () => {
  it("says what the program changes", () => {
    expect(propertyLine(change())).to.equal("activation.maximumDuration: PT10H → PT9H");
    expect(propertyLine({ ...change(null, ["a"]), live: undefined, replaces: true })).to.equal(
      'activation.maximumDuration: not set → ["a"] (replaces the resource)',
    );
    expect(propertyLine({ ...change(), live: undefined, declared: undefined })).to.contain(
      "not set → (known after the update)",
    );
  });

  it("says what an update makes of drift", () => {
    const lead = "inbound.accessType: blocked → allowed behind Pulumi's back; ";
    expect(propertyLine(drift())).to.equal(`${lead}an update puts it back`);
    expect(propertyLine({ ...drift(), origin: "both", declared: "some" })).to.equal(`${lead}an update makes it some`);
    expect(propertyLine({ ...drift(), planned: false, declared: "allowed" })).to.equal(
      `${lead}nothing to do, the program leaves it so`,
    );
  });

  it("shortens a value that is very long", () => {
    expect(propertyLine(change("a", "b".repeat(10_000)))).to.have.length.below(300);
  });
});

describe("resourceLine", () => {
  it("names the controls that the resource serves", () => {
    expect(resourceLine({ ...resource("contoso"), controls: ["EB-XT-01v1", "EB-XT-02v1"] })).to.equal(
      "update entra:index:CrossTenantAccessDefault contoso-default [EB-XT-01v1, EB-XT-02v1]",
    );
  });

  it("says when a resource was deleted behind Pulumi's back", () => {
    expect(resourceLine({ ...resource("contoso"), op: "create", isGone: true })).to.equal(
      "create entra:index:CrossTenantAccessDefault contoso-default, which was deleted behind Pulumi's back",
    );
  });
});
