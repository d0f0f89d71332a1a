import { expect } from "chai";
import { adatum, contoso, EmulatedService, fabrikam } from "../../support/EmulatedService";

describe("subscribedSkus", () => {
  const plans = async (tenant: string, seed?: any) => {
    const emulated = await EmulatedService.with(seed);
    const { body } = await emulated.graph(tenant, "GET", "/v1.0/subscribedSkus");
    return body.value.flatMap((sku: any) => sku.servicePlans.map((plan: any) => plan.servicePlanName));
  };

  it("shows the plans inside a licence, also of a bundle", async () => {
    expect(await plans(contoso)).to.deep.equal(["AAD_PREMIUM", "AAD_PREMIUM_P2", "MFA_PREMIUM"]);
    expect(await plans(fabrikam)).to.include.members(["AAD_PREMIUM_P2", "INTUNE_A"]);
    expect(await plans(adatum)).to.deep.equal([]);
  });

  it("cannot be filtered", async () => {
    const emulated = await EmulatedService.with();
    const filter = encodeURIComponent("skuPartNumber eq 'AAD_PREMIUM_P2'");
    expect((await emulated.graph(contoso, "GET", `/v1.0/subscribedSkus?$filter=${filter}`)).status).to.equal(501);
  });
});
