import { expect } from "chai";
import { DiffKind, type EngineEvent, type OpType, type StepEventMetadata } from "@pulumi/pulumi/automation";
import { differencesFrom } from "../../automation/differences";

const type = "entra:index:CrossTenantAccessDefault";
const urn = `urn:pulumi:contoso::entra-baseline::entra-baseline:index:TenantBaseline$${type}::contoso-default`;
const path = "inboundTrust.isMfaAccepted";

const trust = (isMfaAccepted: boolean) => ({ inboundTrust: { isMfaAccepted } });
const state = (inputs: object, outputs: object = inputs) => ({ type, urn, inputs, outputs }) as never;
const diff = (...paths: string[]) =>
  Object.fromEntries(paths.map((each) => [each, { diffKind: DiffKind.update, inputDiff: false }]));
const step = (op: OpType, rest: Partial<StepEventMetadata>): StepEventMetadata => ({
  op,
  urn,
  type,
  provider: "",
  ...rest,
});
const event = (rest: Partial<EngineEvent>): EngineEvent => ({ sequence: 1, timestamp: 0, ...rest });

/** The end of a refresh: the recorded state and the tenant's. */
const refresh = (recorded: object, live: object | null, ...paths: string[]) =>
  event({
    resOutputsEvent: {
      metadata: step("refresh", {
        old: state(recorded),
        new: live === null ? (null as never) : state(live),
        detailedDiff: diff(...paths),
      }),
    },
  });
const update = (live: object, declared: object, ...paths: string[]) =>
  event({
    resourcePreEvent: {
      metadata: step("update", { old: state(live), new: state(declared, {}), detailedDiff: diff(...paths) }),
    },
  });

describe("differencesFrom", () => {
  it("calls it drift, when the tenant was changed and the program wants what it wanted", () => {
    const [found] = differencesFrom([
      refresh(trust(false), trust(true), path),
      update(trust(true), trust(false), path),
    ]);
    expect(found).to.deep.include({ op: "update", origin: "drift", name: "contoso-default", isGone: false });
    expect(found!.properties).to.deep.equal([
      { path, origin: "drift", recorded: false, live: true, declared: false, planned: true, replaces: false },
    ]);
  });

  it("names the controls that a resource serves, as the components of the baseline say", () => {
    const said = { controls: { "EB-XT-01v1": ["contoso-default"] } };
    const component = {
      ...(state({}, said) as object),
      type: "entra-baseline:index:CrossTenantAccess",
    } as never;
    const [found] = differencesFrom([
      refresh(trust(false), trust(true), path),
      event({ resOutputsEvent: { metadata: step("same", { old: component, new: component }) } }),
    ]);
    expect(found).to.have.property("controls").that.deep.equals(["EB-XT-01v1"]);
  });

  it("calls it the program's, when the tenant is as recorded", () => {
    const [found] = differencesFrom([refresh(trust(false), trust(false)), update(trust(false), trust(true), path)]);
    expect(found!.properties[0]).to.deep.include({ origin: "program", live: false, declared: true });
  });

  it("calls it both, when the tenant was changed and the program wants something else as well", () => {
    const declared = { maximumDuration: "PT3H" };
    const [found] = differencesFrom([
      refresh({ maximumDuration: "PT1H" }, { maximumDuration: "PT2H" }, "maximumDuration"),
      update({ maximumDuration: "PT2H" }, declared, "maximumDuration"),
    ]);
    expect(found!.properties[0]).to.deep.include({ origin: "both", recorded: "PT1H", live: "PT2H", declared: "PT3H" });
  });

  it("tells the properties of one resource apart", () => {
    const [found] = differencesFrom([
      refresh({ a: 1, b: 1 }, { a: 2, b: 1 }, "a"),
      update({ a: 2, b: 1 }, { a: 1, b: 2 }, "a", "b"),
    ]);
    expect(found!.origin).to.equal("both");
    expect(found!.properties.map((property) => [property.path, property.origin])).to.deep.equal([
      ["a", "drift"],
      ["b", "program"],
    ]);
  });

  it("finds the drift in a part of a planned property, and the other way round", () => {
    const whole = [refresh(trust(false), trust(true), path), update(trust(true), trust(false), "inboundTrust")];
    const part = [refresh(trust(false), trust(true), "inboundTrust"), update(trust(true), trust(false), path)];
    for (const events of [whole, part]) {
      const [found] = differencesFrom(events);
      expect(found!.properties.map(({ origin }) => origin)).to.deep.equal(["drift"]);
    }
  });

  it("keeps names apart that only begin alike", () => {
    const [found] = differencesFrom([
      refresh({ state: "a", stateful: 1 }, { state: "b", stateful: 1 }, "state"),
      update({ state: "b", stateful: 1 }, { state: "b", stateful: 2 }, "stateful"),
    ]);
    expect(found!.properties.map(({ path, origin, planned }) => [path, origin, planned])).to.deep.equal([
      ["stateful", "program", true],
      ["state", "drift", false],
    ]);
  });

  it("reports drift that there is nothing to do about, when the program leaves it so", () => {
    const [found] = differencesFrom([refresh(trust(false), trust(true), path)]);
    expect(found).to.deep.include({ op: "none", origin: "drift" });
    expect(found!.properties[0]).to.deep.include({ recorded: false, live: true, declared: true, planned: false });
  });

  it("says that a resource is gone, when it was deleted behind Pulumi's back", () => {
    const create = event({ resourcePreEvent: { metadata: step("create", { new: state(trust(false)) }) } });
    const [found] = differencesFrom([refresh(trust(false), null), create]);
    expect(found).to.deep.include({ op: "create", origin: "drift", isGone: true });
    const [unplanned] = differencesFrom([refresh(trust(false), null)]);
    expect(unplanned).to.deep.include({ op: "none", origin: "drift", isGone: true });
  });

  it("makes one difference of a replacement", () => {
    const steps = (["create-replacement", "replace", "delete-replaced"] as OpType[]).map((op) =>
      event({
        resourcePreEvent: {
          metadata: step(op, {
            old: state({ tenantId: "a" }),
            new: state({ tenantId: "b" }),
            detailedDiff: op === "replace" ? { tenantId: { diffKind: DiffKind.updateReplace, inputDiff: true } } : {},
          }),
        },
      }),
    );
    const found = differencesFrom(steps);
    expect(found.map(({ op }) => op)).to.deep.equal(["replace"]);
    expect(found[0]!.properties[0]).to.deep.include({ path: "tenantId", replaces: true });
  });

  it("takes the topmost properties, when the provider names no more", () => {
    const metadata = step("refresh", { old: state({ a: 1 }), new: state({ a: 2 }), diffs: ["a"] });
    const [found] = differencesFrom([event({ resOutputsEvent: { metadata } })]);
    expect(found!.properties[0]).to.deep.include({ path: "a", recorded: 1, live: 2 });
  });

  it("finds nothing, when a refresh found nothing", () => {
    expect(differencesFrom([refresh(trust(false), trust(false))])).to.deep.equal([]);
  });
});
