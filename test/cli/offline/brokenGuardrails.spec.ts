import { expect } from "chai";
import { brokenGuardrails } from "../../../cli/offline/brokenGuardrails";
import { planOffline } from "../../../offline/planOffline";
import { parseTenant } from "../../../tenant/parseTenant";
import { supplier, tenantInput } from "../../support/tenants";

const tenant = parseTenant(tenantInput({ partners: [supplier()] }), { file: "t.yaml" });

describe("brokenGuardrails", () => {
  it("finds nothing in what the baseline itself declares", async () => {
    const { resources } = await planOffline(tenant);
    expect(brokenGuardrails(resources, tenant)).to.deep.equal([]);
  });

  it("names the guardrail, its control, the resource and what to do", async () => {
    const { resources } = await planOffline(tenant);
    const opened = resources.map((resource) =>
      resource.type === "entra:index:CrossTenantAccessDefault"
        ? { ...resource, inputs: { ...resource.inputs, inboundTrust: { isMfaAccepted: true } } }
        : resource,
    );
    const [broken] = brokenGuardrails(opened, tenant);
    expect(broken).to.include({
      pack: "entra-guardrails",
      policy: "cross-tenant-default-trusts-nobody",
      level: "mandatory",
    });
    expect(broken!.urn).to.match(/::entra:index:CrossTenantAccessDefault::/);
    expect(broken!.message).to.match(/Remedy: .*EB-XT-\d+v1/s);
  });
});
