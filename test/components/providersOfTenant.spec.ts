import * as azuread from "@pulumi/azuread/provider";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { entra, InvalidArgsError } from "../../components";
import { providersOfTenant } from "../../components/providersOfTenant";
import { runProgram } from "../support/mocks";
import { ids } from "../support/tenants";

type Ids = { entra?: string; azuread?: string };

/** What contoso's resources would wait for, with providers of these tenants: the the resource, or the error. */
async function awaited(given: Ids): Promise<string> {
  let outcome = "";
  await runProgram(async () => {
    const providers = {
      entra: new entra.Provider("entra", { tenantId: given.entra }),
      azuread: new azuread.Provider("azuread", { tenantId: given.azuread }),
    };
    const component = new pulumi.ComponentResource("test:index:Component", "c", {}, { providers });
    const first = providersOfTenant(component, "TenantBaseline c", ["entra", "azuread"], ids.contoso);
    outcome = await (first as unknown as { promise(): Promise<pulumi.Resource> }).promise().then(
      (resource) => (resource === providers.entra ? "the entra provider" : "something else"),
      (error) => {
        if (error instanceof InvalidArgsError) return error.message;
        throw error;
      },
    );
  });
  return outcome;
}

describe("providersOfTenant", () => {
  it("waits for the provider, when all are the tenant's, in whatever case", async () => {
    expect(await awaited({ entra: ids.contoso, azuread: ids.contoso.toUpperCase() })).to.equal("the entra provider");
  });

  it("fails, when a provider is another tenant's", async () => {
    expect(await awaited({ entra: ids.contoso, azuread: ids.fabrikam })).to.equal(
      `TenantBaseline c opts.providers.azuread.tenantId: found "${ids.fabrikam}"; expected "${ids.contoso}", the tenant's ` +
        "own id; give the provider of this tenant",
    );
  });

  it("fails, when a provider leaves its tenant to the environment", async () => {
    expect(await awaited({ azuread: ids.contoso })).to.equal(
      `TenantBaseline c opts.providers.entra.tenantId: found nothing; expected "${ids.contoso}", the tenant's own id; give ` +
        "the provider of this tenant",
    );
  });
});
