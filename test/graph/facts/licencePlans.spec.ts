import { expect } from "chai";
import { licencePlans } from "../../../graph";
import { clientOf, fakeGraph } from "../support/fakeGraph";

const p1 = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";
const p2 = "eec0eb4f-6444-4f95-aba0-50c24d67f998";

async function plansOf(...skus: object[]) {
  return [...(await licencePlans(clientOf(fakeGraph({ status: 200, body: { value: skus } }))))];
}

function sku(servicePlanId: string, change: { capabilityStatus?: string; provisioningStatus?: string } = {}) {
  const { capabilityStatus = "Enabled", provisioningStatus = "Success" } = change;
  return { capabilityStatus, servicePlans: [{ servicePlanId, provisioningStatus }] };
}

describe("licencePlans", () => {
  it("knows each plan by its id, in whatever case", async () => {
    const ids = [
      p1,
      p2.toUpperCase(),
      "e866a266-3cff-43a3-acca-0c90a7e00c8b",
      "84c289f0-efcb-486f-8581-07f44fc9efad",
      "c1ec4a95-1f05-45b3-a911-aa3fa01094f5",
      "8a256a2b-b617-496d-b51b-e76466e88db0",
    ];
    expect(await plansOf(...ids.map((id) => sku(id)))).to.have.members([
      "P1",
      "P2",
      "governance",
      "workloadIdentities",
      "intune",
    ]);
  });

  it("counts a subscription in its grace period", async () => {
    expect(await plansOf(sku(p1, { capabilityStatus: "Warning" }))).to.deep.equal(["P1"]);
  });

  it("doesn't count a subscription that isn't in force, nor a plan that isn't provisioned", async () => {
    const suspended = ["Suspended", "Deleted", "LockedOut"].map((capabilityStatus) => sku(p2, { capabilityStatus }));
    const disabled = ["Disabled", "PendingActivation"].map((provisioningStatus) => sku(p2, { provisioningStatus }));
    expect(await plansOf(...suspended, ...disabled, {})).to.deep.equal([]);
  });
});
