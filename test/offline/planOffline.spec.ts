import { expect } from "chai";
import { planOffline } from "../../offline/planOffline";
import { fullTenant } from "../support/fullTenant";
import { ids, supplier, tenantInput } from "../support/tenants";

describe("planOffline", () => {
  it("gives every resource as it would be declared, and neither components nor providers", async () => {
    const { resources } = await planOffline(tenantInput({ partners: [supplier()] }));
    const partner = resources.find(({ type }) => type === "entra:index:CrossTenantAccessPartner");
    expect(partner?.inputs).to.include({ tenantId: ids.northwind });
    expect(new Set(resources.map(({ type }) => type.split(":")[0]))).to.have.all.keys("entra", "azuread");
    expect(resources.map(({ urn }) => urn)).to.deep.equal([...new Set(resources.map(({ urn }) => urn))]);
  });

  it("refers to what is still to be made by an id of its own", async () => {
    const { resources } = await planOffline(fullTenant());
    const group = resources.find(({ type }) => type === "azuread:index/group:Group")!;
    const policy = resources.find(({ urn }) => urn.endsWith("-everyone-mfa"))!;
    const { users } = policy.inputs.conditions as { users: { excludedGroups: string[] } };
    expect(users.excludedGroups).to.deep.equal([group.id!.split("/").pop()]);
  });

  it("prints nothing, and says what is left out", async () => {
    const print = console.log;
    const printed: unknown[] = [];
    console.log = (text: unknown) => printed.push(text);
    try {
      const { leftOut } = await planOffline(tenantInput());
      expect(leftOut.map(({ control }) => control)).to.include("EB-AR-01v1");
    } finally {
      console.log = print;
    }
    expect(printed).to.deep.equal([]);
  });

  it("refuses a tenant that isn't valid, as a file would be", async () => {
    const refusal = await planOffline(tenantInput({ partners: [supplier({ tenantId: ids.contoso })] })).then(
      () => "it was planned",
      (error: Error) => error.message,
    );
    expect(refusal).to.contain("the tenant's own id; expected the id of another tenant");
  });
});
