import type { EngineEvent } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { followPreview } from "../../../cli/fleet/followPreview";

describe("the progress of a preview", () => {
  const event = (name: string, type: string, op = "same") =>
    ({ [name]: { metadata: { type, op } } }) as unknown as EngineEvent;
  function follow(...events: EngineEvent[]) {
    const seen = { told: [] as string[], started: 0 };
    const hear = followPreview({ tell: (text) => seen.told.push(text), started: () => (seen.started += 1) });
    events.forEach(hear);
    return seen;
  }

  it("has not started with the stack and its providers", () => {
    const { started } = follow(
      event("resourcePreEvent", "pulumi:pulumi:Stack"),
      event("resourcePreEvent", "pulumi:providers:azuread"),
      event("resOutputsEvent", "pulumi:providers:azuread"),
    );
    expect(started).to.equal(0);
  });

  it("has started with the first object", () => {
    expect(follow(event("resourcePreEvent", "azuread:index/group:Group")).started).to.equal(1);
  });

  it("counts what was read apart from what was compared", () => {
    const { told } = follow(
      event("resOutputsEvent", "azuread:index/group:Group", "refresh"),
      event("resOutputsEvent", "azuread:index/group:Group"),
    );
    expect(told).to.deep.equal(["1 resources read, 0 compared", "1 resources read, 1 compared"]);
  });
});
