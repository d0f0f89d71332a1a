import { expect } from "chai";
import { DiffKind, type EngineEvent, type StepEventMetadata } from "@pulumi/pulumi/automation";
import { changesFrom } from "../../automation/changes";
import { describeProperty, describeResource } from "../../automation/describe";

const type = "entra:index:CrossTenantAccessDefault";
const urn = `urn:pulumi:contoso::entra-baseline::entra-baseline:index:TenantBaseline$${type}::baseline-default`;

const state = (inputs: object, outputs: object) =>
  ({ type, urn, id: "default", parent: "", provider: "", inputs, outputs }) as StepEventMetadata["old"];

const planned = (metadata: Partial<StepEventMetadata>): EngineEvent => ({
  sequence: 1,
  timestamp: 0,
  resourcePreEvent: { metadata: { op: "update", urn, type, provider: "", ...metadata } },
});

describe("changesFrom", () => {
  it("names each changed property with the value in the tenant and the value in the program", () => {
    const [change] = changesFrom([
      planned({
        old: state({ inboundTrust: { isMfaAccepted: false } }, { inboundTrust: { isMfaAccepted: true } }),
        new: state({ inboundTrust: { isMfaAccepted: false } }, {}),
        detailedDiff: { "inboundTrust.isMfaAccepted": { diffKind: DiffKind.update, inputDiff: false } },
      }),
    ]);
    expect(describeResource(change!)).to.equal(`update ${type} baseline-default`);
    expect(change!.properties.map(describeProperty)).to.deep.equal(["inboundTrust.isMfaAccepted: true → false"]);
  });

  it("says that a property replaces the resource, and reads the old input, when the diff is between inputs", () => {
    const [change] = changesFrom([
      planned({
        op: "replace",
        old: state({ tenantId: "a" }, {}),
        new: state({ tenantId: "b" }, {}),
        detailedDiff: { tenantId: { diffKind: DiffKind.updateReplace, inputDiff: true } },
      }),
    ]);
    expect(change!.properties.map(describeProperty)).to.deep.equal(["tenantId: a → b (replaces the resource)"]);
  });

  it("leaves out steps that change nothing and the stack itself", () => {
    const events = [planned({ op: "same" }), planned({ op: "refresh" }), planned({ type: "pulumi:pulumi:Stack" })];
    expect(changesFrom(events)).to.deep.equal([]);
  });

  it("says known after apply, when a new value is not known yet", () => {
    const [change] = changesFrom([
      planned({
        new: state({}, {}),
        detailedDiff: { policyId: { diffKind: DiffKind.add, inputDiff: false } },
      }),
    ]);
    expect(change!.properties.map(describeProperty)).to.deep.equal(["policyId: not set → (known after apply)"]);
  });
});
