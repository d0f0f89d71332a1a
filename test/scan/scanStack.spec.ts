import { expect } from "chai";
import { scanStack } from "../../scan/scanStack";
import { type RecordedStack } from "../../scan/RecordedStack";
import { emulatedGraph, expectPublishedShapes, graphRequests } from "../support/emulatedGraph";
import { contoso, EmulatedService } from "../support/EmulatedService";

const providerUrn = "urn:pulumi:s::p::pulumi:providers:entra::entra";
const securityDefaults = "/policies/identitySecurityDefaultsEnforcementPolicy";

/** What a stack with one resource recorded. */
const recorded = (type: string, inputs: Record<string, unknown>, outputs = inputs): RecordedStack => ({
  resources: [
    {
      urn: `urn:pulumi:s::p::${type}::it`,
      type,
      id: "securityDefaults",
      inputs,
      outputs: { ...outputs, managedTenantId: contoso, priorValues: {} },
      provider: providerUrn,
    },
  ],
  providers: new Map([[providerUrn, { tenantId: contoso }]]),
  controls: new Map([["it", ["EB-XX-01v1"]]]),
  isInterrupted: false,
});

describe("scanStack", () => {
  let emulated: EmulatedService;
  beforeEach(async () => {
    emulated = await EmulatedService.with();
  });

  const scan = (stack: RecordedStack) =>
    scanStack(stack, {
      signal: new AbortController().signal,
      connect: async ({ tenantId }) => emulatedGraph(emulated, String(tenantId)),
    });

  it("finds nothing where the tenant is as declared, and writes nothing", async () => {
    expect(await scan(recorded("entra:index:SecurityDefaults", { isEnabled: false }))).to.deep.equal({
      differences: [],
      failures: [],
      warnings: [],
    });
    expect(graphRequests(emulated).filter((request) => !/^GET |batch$/.test(request))).to.deep.equal([]);
    expectPublishedShapes(emulated);
  });

  it("names the property that was changed behind Pulumi's back, and the controls that it is of", async () => {
    emulated.control.send(contoso, { method: "PATCH", path: securityDefaults, body: { isEnabled: true } });
    const { differences } = await scan(recorded("entra:index:SecurityDefaults", { isEnabled: false }));
    expect(differences).to.have.length(1);
    expect(differences[0]).to.deep.include({ name: "it", op: "update", origin: "drift", isGone: false });
    expect(differences[0]!.controls).to.deep.equal(["EB-XX-01v1"]);
    expect(differences[0]!.properties).to.deep.equal([
      {
        path: "isEnabled",
        origin: "drift",
        recorded: false,
        live: true,
        declared: false,
        planned: true,
        replaces: false,
      },
    ]);
  });

  it("refuses state of another tenant, which is no difference", async () => {
    const stack = recorded("entra:index:SecurityDefaults", { isEnabled: false });
    stack.resources[0]!.outputs.managedTenantId = "1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f";
    const { differences, failures } = await scan(stack);
    expect(differences).to.deep.equal([]);
    expect(failures[0]!.message).to.contain("recorded as an object of tenant 1c2d3e4f");
  });

  it("says what it doesn't look at, what is encrypted, and that an update was cut off", async () => {
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:…" };
    const other = recorded("azuread:index/user:User", {});
    const { warnings } = await scan({
      ...recorded("entra:index:SecurityDefaults", { isEnabled: secret }),
      resources: [...other.resources, ...recorded("entra:index:SecurityDefaults", { isEnabled: secret }).resources],
      isInterrupted: true,
    });
    expect(warnings.join("\n"))
      .to.contain("Not looked at: 1 of azuread:index/user:User")
      .and.to.contain("it: isEnabled not compared")
      .and.to.contain("The last update was cut off");
  });
});
