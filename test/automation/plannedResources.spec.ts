import { expect } from "chai";
import { type EngineEvent, type StepEventMetadata } from "@pulumi/pulumi/automation";
import { plannedResources } from "../../automation/plannedResources";
import { unknownValue } from "../../planned/unknownValue";

const type = "azuread:index/namedLocation:NamedLocation";
const urn = `urn:pulumi:contoso::entra-baseline::${type}::office`;
const engineUnknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const state = (inputs: object, id = "") => ({ type, urn, id, parent: "", provider: "", inputs, outputs: {} }) as never;
const step = (op: string, old: unknown, next: unknown): EngineEvent => ({
  sequence: 1,
  timestamp: 0,
  resourcePreEvent: { metadata: { op, urn, type, provider: "", old, new: next } as StepEventMetadata },
});

describe("plannedResources", () => {
  it("takes the inputs of the program and the id of what is there", () => {
    const { resources, removed } = plannedResources([
      step("refresh", state({ a: 1 }, "/x/1"), state({ a: 2 }, "/x/1")),
      step("update", state({ a: 2 }, "/x/1"), state({ a: 3 })),
    ]);
    expect(resources).to.deep.equal([{ urn, type, id: "/x/1", inputs: { a: 3 }, outputs: {} }]);
    expect(removed).to.deep.equal([]);
  });

  it("takes what stays the same, and what is new without an id", () => {
    const [same] = plannedResources([step("same", state({}, "/x/1"), state({ a: 1 }))]).resources;
    expect(same).to.deep.include({ id: "/x/1", inputs: { a: 1 } });
    const [made] = plannedResources([step("create", null, state({ a: 1 }))]).resources;
    expect(made).to.not.have.property("id");
  });

  it("marks values that the engine doesn't know yet, wherever they are", () => {
    const inputs = { a: engineUnknown, b: [engineUnknown, "c"], d: { e: engineUnknown }, f: null };
    const [made] = plannedResources([step("create", null, state(inputs, engineUnknown))]).resources;
    expect(made!.inputs).to.deep.equal({ a: unknownValue, b: [unknownValue, "c"], d: { e: unknownValue }, f: null });
    expect(made).to.not.have.property("id");
  });

  it("tells of a deleted resource as it was", () => {
    const { resources, removed } = plannedResources([step("delete", state({ a: 1 }, "/x/1"), null)]);
    expect(resources).to.deep.equal([]);
    expect(removed).to.deep.equal([{ urn, type, id: "/x/1", inputs: { a: 1 }, outputs: {} }]);
  });

  it("takes a replaced resource for one that goes and one that comes", () => {
    const [old, next] = [state({ a: 1 }, "/x/1"), state({ a: 2 })];
    const { resources, removed } = plannedResources([
      step("create-replacement", old, next),
      step("replace", old, next),
      step("delete-replaced", old, null),
    ]);
    expect(resources).to.deep.equal([{ urn, type, inputs: { a: 2 }, outputs: {} }]);
    expect(removed.map(({ id }) => id)).to.deep.equal(["/x/1"]);
  });
});
