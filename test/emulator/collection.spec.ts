import { expect } from "chai";
import { contoso, EmulatedService } from "../support/EmulatedService";
import { guid } from "../support/guids";

const partners = "/v1.0/policies/crossTenantAccessPolicy/partners";

async function withPartners(count: number): Promise<EmulatedService> {
  const emulated = await EmulatedService.with();
  for (let number = 1; number < count; number++) {
    emulated.control.send(contoso, { method: "POST", path: partners, body: { tenantId: guid(number) } });
  }
  return emulated;
}

describe("listAnswer", () => {
  it("answers in pages of 100 that a link leads through", async () => {
    const emulated = await withPartners(230);
    const sizes: number[] = [];
    const seen = new Set<string>();
    let path: string | undefined = `${partners}?$count=true`;
    const counts: unknown[] = [];
    while (path) {
      const { body } = await emulated.graph(contoso, "GET", path);
      sizes.push(body.value.length);
      counts.push(body["@odata.count"]);
      body.value.forEach((partner: any) => seen.add(partner.tenantId));
      path = body["@odata.nextLink"]?.slice(EmulatedService.origin.length);
    }
    expect(sizes).to.deep.equal([100, 100, 30]);
    expect(counts).to.deep.equal([230, undefined, undefined]);
    expect(seen.size).to.equal(230);
  });

  it("honours $top, $filter and $select, and keeps them in the link", async () => {
    const emulated = await withPartners(5);
    const filter = encodeURIComponent("isServiceProvider ne true");
    const { body } = await emulated.graph(contoso, "GET", `${partners}?$top=3&$filter=${filter}&$select=tenantId`);
    expect(body.value).to.deep.equal([1, 2, 3].map((number) => ({ tenantId: guid(number) })));
    expect(body).to.not.have.property("@odata.count");
    const next = await emulated.graph(contoso, "GET", body["@odata.nextLink"].slice(EmulatedService.origin.length));
    expect(next.body.value).to.deep.equal([{ tenantId: guid(4) }]);
    expect(next.body).to.not.have.property("@odata.nextLink");
  });

  it("takes options without their dollar sign", async () => {
    const emulated = await withPartners(3);
    expect((await emulated.graph(contoso, "GET", `${partners}?top=1`)).body.value).to.have.length(1);
  });

  for (const query of ["$top=0", "$top=1000", "$top=x", "$skiptoken=nonsense", "$select=a,,b"]) {
    it(`answers 400 to ${query}`, async () => {
      const emulated = await withPartners(1);
      expect((await emulated.graph(contoso, "GET", `${partners}?${query}`)).status).to.equal(400);
    });
  }
});
