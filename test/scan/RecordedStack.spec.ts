import { expect } from "chai";
import { readRecordedStack } from "../../scan/RecordedStack";
import { ScanError } from "../../scan/ScanError";
import { withoutSecrets } from "../../scan/withoutSecrets";

const provider = {
  urn: "urn:pulumi:s::p::pulumi:providers:entra::entra",
  type: "pulumi:providers:entra",
  id: "f3a1",
  custom: true,
  inputs: { tenantId: "t" },
};
const policy = {
  urn: "urn:pulumi:s::p::entra:index:SecurityDefaults::d",
  type: "entra:index:SecurityDefaults",
  id: "securityDefaults",
  custom: true,
  inputs: { isEnabled: true },
  outputs: { isEnabled: true, managedTenantId: "t" },
  provider: `${provider.urn}::f3a1`,
};
const stack = { urn: "urn:pulumi:s::p::pulumi:pulumi:Stack::p-s", type: "pulumi:pulumi:Stack", custom: false };

describe("readRecordedStack", () => {
  const recorded = {
    urn: policy.urn,
    type: policy.type,
    id: policy.id,
    inputs: policy.inputs,
    outputs: policy.outputs,
  };

  for (const [what, text] of [
    ["a state file", { version: 3, checkpoint: { stack: "s", latest: { resources: [stack, provider, policy] } } }],
    ["what pulumi stack export prints", { version: 3, deployment: { resources: [stack, provider, policy] } }],
  ] as const) {
    it(`reads the cloud's resources and their providers from ${what}`, () => {
      const { resources, providers, isInterrupted } = readRecordedStack(JSON.stringify(text), "here");
      expect(resources).to.deep.equal([{ ...recorded, provider: provider.urn }]);
      expect([...providers]).to.deep.equal([[provider.urn, { tenantId: "t" }]]);
      expect(isInterrupted).to.equal(false);
    });
  }

  it("leaves out what waits to be deleted, and tells of an update that was cut off", () => {
    const deployment = { resources: [{ ...policy, delete: true }], pending_operations: [{ type: "updating" }] };
    expect(readRecordedStack(JSON.stringify({ deployment }), "here")).to.deep.include({
      resources: [],
      isInterrupted: true,
    });
  });

  it("reads a stack that was never updated as empty", () => {
    expect(readRecordedStack('{"version":3,"checkpoint":{"stack":"s"}}', "here").resources).to.deep.equal([]);
  });

  for (const text of ["", "{", "null", "[]", '{"deployment":null}']) {
    it(`refuses ${JSON.stringify(text)}, and says where it is and what to do`, () => {
      expect(() => readRecordedStack(text, "state/s.json")).to.throw(
        ScanError,
        /state\/s\.json: found no state.*pulumi/s,
      );
    });
  }
});

describe("withoutSecrets", () => {
  const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:…" };

  it("takes out each property that is a secret or has one in it, and names it", () => {
    const { values, hidden } = withoutSecrets({ a: 1, b: secret, c: { d: [{ e: secret }] }, f: { g: [null] } });
    expect(values).to.deep.equal({ a: 1, f: { g: [null] } });
    expect(hidden).to.deep.equal(["b", "c"]);
  });
});
