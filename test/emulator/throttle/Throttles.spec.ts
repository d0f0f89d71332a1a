import { expect } from "chai";
import { resourceUnits } from "../../../emulator/throttle/limits";
import { TokenBucket } from "../../../emulator/throttle/TokenBucket";
import { adatum, contoso, EmulatedService, fabrikam } from "../../support/EmulatedService";

const policies = "/v1.0/identity/conditionalAccess/policies";

async function throttled(): Promise<EmulatedService> {
  const emulated = await EmulatedService.with();
  emulated.control.setThrottling(true);
  return emulated;
}

describe("Throttles", () => {
  it("lets one conditional access request a second through per tenant, and does not say when to retry", async () => {
    const emulated = await throttled();
    expect((await emulated.graph(contoso, "GET", policies)).status).to.equal(200);
    const refused = await emulated.graph(contoso, "GET", "/v1.0/identity/conditionalAccess/namedLocations");
    expect([refused.status, refused.code]).to.deep.equal([429, "TooManyRequests"]);
    expect(refused.headers.has("retry-after")).to.equal(false);
    expect((await emulated.graph(fabrikam, "GET", policies)).status).to.equal(200);
    emulated.wait(999);
    expect((await emulated.graph(contoso, "GET", policies)).status).to.equal(429);
    emulated.wait(1);
    expect((await emulated.graph(contoso, "GET", policies)).status).to.equal(200);
  });

  it("says when to retry, when the directory's units are spent", async () => {
    const emulated = await throttled();
    const path = "/v1.0/subscribedSkus";
    const authorization = `Bearer ${await emulated.token(adatum)}`;
    const get = () => emulated.send("GET", path, undefined, { authorization });
    const first = await get();
    expect(first.headers.get("x-ms-resource-unit")).to.equal("3");
    expect(first.headers.has("x-ms-throttle-limit-percentage")).to.equal(false);
    // 3,500 units in 10 seconds, 3 for each request.
    for (let sent = 1; sent < 1166; sent++) await get();
    const refused = await get();
    expect(refused.status).to.equal(429);
    expect(refused.headers.get("retry-after")).to.equal("1");
    expect(refused.headers.get("x-ms-throttle-scope")).to.include(adatum);
    emulated.wait(1000);
    const again = await get();
    expect(again.status).to.equal(200);
    expect(again.headers.get("x-ms-throttle-limit-percentage")).to.equal("0.9");
  });

  it("refuses nothing, when it is switched off", async () => {
    const emulated = await EmulatedService.with();
    for (let sent = 0; sent < 5; sent++) {
      expect((await emulated.graph(contoso, "GET", policies)).status).to.equal(200);
    }
  });
});

describe("resourceUnits", () => {
  const cost = (method: "GET" | "PATCH", query: string, base?: number) =>
    resourceUnits({ route: { method, cost: base } as any, query: new URLSearchParams(query) } as any);

  it("counts the method and the options, and never less than one", () => {
    expect(cost("GET", "")).to.equal(1);
    expect(cost("PATCH", "")).to.equal(2);
    expect(cost("GET", "$expand=policy")).to.equal(2);
    expect(cost("GET", "$select=id", 3)).to.equal(2);
    expect(cost("GET", "$top=5&$select=id", 4)).to.equal(2);
    expect(cost("GET", "$top=20", 4)).to.equal(4);
    expect(cost("GET", "$top=5&$select=id")).to.equal(1);
  });
});

describe("TokenBucket", () => {
  it("refills steadily, up to its capacity", () => {
    const bucket = new TokenBucket(10, 1000, 0);
    expect(bucket.take(10, 0)).to.equal(0);
    expect(bucket.take(3, 100)).to.equal(200);
    expect(bucket.take(3, 300)).to.equal(0);
    expect(bucket.used()).to.equal(1);
    expect(bucket.take(11, 60_000)).to.equal(100);
  });
});
