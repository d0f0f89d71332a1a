import { expect } from "chai";
import * as fc from "fast-check";
import { proveTenant, resourcesOfTenants } from "../../../policies/lockout";
import type { StackResource } from "../../../policies/rule/Rule";
import { Property } from "../../../policies/values/Property";
import { guardrailSamples } from "../../support/guardrailSamples";
import { spoilt } from "../../support/spoilt";
import { contoso } from "../../support/sandbox";

const types = [
  "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy",
  "entra:index:CrossTenantAccessDefault",
  "entra:index:CrossTenantAccessPartner",
  "azuread:index/directoryRoleAssignment:DirectoryRoleAssignment",
];

const resource = fc.constantFrom(...types).chain((type) =>
  fc.tuple(spoilt(guardrailSamples[type]!), fc.string()).map(([properties, name]): StackResource => ({
    urn: `urn:pulumi:s::p::${type}::${name}`,
    type,
    name,
    properties: new Property(properties),
    inputs: new Property(properties),
    provider: { type: "pulumi:providers:azuread", properties: new Property({}) },
  })),
);

describe("proveTenant, over arbitrary properties", () => {
  it("answers with sentences", async () => {
    const settings = { breakGlassAccounts: [], live: "never", whileUnknown: "refuse" } as const;
    await fc.assert(
      fc.asyncProperty(fc.array(resource, { minLength: 1, maxLength: 3 }), async (resources) => {
        const [tenant] = resourcesOfTenants(resources, { ARM_TENANT_ID: contoso });
        const { problems, advice } = await proveTenant(tenant!, undefined, {
          ...settings,
          breakGlassAccounts: ["2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f"],
        });
        for (const problem of problems) expect(problem).to.match(/^(No way in|It can't be told)/);
        expect(advice).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });
});
