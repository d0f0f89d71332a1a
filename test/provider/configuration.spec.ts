import { expect } from "chai";
import { checkConfiguration, diffConfiguration } from "../../provider/configuration";
import { unknown } from "../../provider/rpc";
import { ids } from "../support/sampleIds";

const failures = (inputs: object) => checkConfiguration({ inputs } as never).failures;
const changes = (oldInputs: object, inputs: object) => diffConfiguration({ oldInputs, inputs } as never).changes;

describe("checkConfiguration", () => {
  it("accepts what may still come from the environment, and values that are not known yet", () => {
    expect(failures({})).to.deep.equal([]);
    expect(failures({ tenantId: unknown, useCli: "false", useOidc: true, version: "1.0.0" })).to.deep.equal([]);
  });

  it("asks for a GUID, when the tenant id is none", () => {
    expect(failures({ tenantId: "contoso.com" })).to.deep.equal([
      {
        property: "tenantId",
        reason: 'expected a tenant id: a GUID such as 3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70; found "contoso.com"',
      },
    ]);
  });

  it("suggests the nearest setting, when one is unknown", () => {
    expect(failures({ tenant: ids.tenant })).to.deep.equal([
      { property: "tenant", reason: 'there is no such setting; did you mean "tenantId"?' },
    ]);
  });

  it("refuses a flag that is neither true nor false", () => {
    expect(failures({ useCli: "maybe" })).to.deep.equal([
      { property: "useCli", reason: 'expected true or false; found "maybe"' },
    ]);
  });

  it("keeps what signs in a secret, however it was given", () => {
    const { secrets } = checkConfiguration({ inputs: { clientSecret: "hush" } } as never);
    expect([...secrets!]).to.include.members([
      "clientSecret",
      "clientCertificate",
      "clientCertificatePassword",
      "oidcToken",
    ]);
  });
});

describe("diffConfiguration", () => {
  it("replaces the provider, when the tenant is another", () => {
    expect(changes({ tenantId: ids.tenant }, { tenantId: ids.otherTenant })).to.deep.equal({
      tenantId: { kind: "update", replace: true, inputDiff: true },
    });
  });

  it("replaces nothing, when the tenant is written in other letters, or not known yet", () => {
    expect(changes({ tenantId: ids.tenant }, { tenantId: ids.tenant.toUpperCase() })["tenantId"]).to.include({
      replace: false,
    });
    expect(changes({ tenantId: ids.tenant }, { tenantId: unknown })["tenantId"]).to.include({ replace: false });
    expect(changes({ tenantId: ids.tenant }, {})["tenantId"]).to.include({ kind: "delete", replace: false });
  });

  it("updates in place, when only the way of signing in changes", () => {
    expect(changes({ clientId: "a" }, { clientId: "b", useOidc: "true" })).to.deep.equal({
      clientId: { kind: "update", replace: false, inputDiff: true },
      useOidc: { kind: "add", replace: false, inputDiff: true },
    });
  });
});
