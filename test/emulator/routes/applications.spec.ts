import { X509Certificate } from "node:crypto";
import { expect } from "chai";
import { generate } from "selfsigned";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

async function certificateBytes(): Promise<string> {
  const { cert } = await generate([{ name: "commonName", value: "monitor" }]);
  return new X509Certificate(cert).raw.toString("base64");
}

const credential = (key: string, changed: Record<string, unknown> = {}) => ({
  type: "AsymmetricX509Cert",
  usage: "Verify",
  key,
  ...changed,
});

function createApplication(graph: EmulatedTenant, changed: Record<string, unknown> = {}): string {
  const answer = graph.post("/applications", { displayName: "Monitor", ...changed });
  expect(answer.status, answer.message).to.equal(201);
  return `/applications/${answer.body.id}`;
}

describe("applications", () => {
  it("gives a new application an appId of its own", () => {
    const graph = new EmulatedTenant();
    const { body } = graph.get(createApplication(graph));
    expect(body).to.deep.include({ displayName: "Monitor", signInAudience: "AzureADMyOrg" });
    expect(body.appId).to.not.equal(body.id);
  });

  it("refuses one without a name, or with what it doesn't know", () => {
    const graph = new EmulatedTenant();
    for (const body of [{}, { displayName: "" }, { displayName: "Monitor", displayname: "x" }]) {
      expect(graph.post("/applications", body)).to.deep.include({ status: 400, code: "Request_BadRequest" });
    }
  });

  it("changes what was sent, but never its appId", () => {
    const graph = new EmulatedTenant();
    const path = createApplication(graph);
    expect(graph.patch(path, { notes: "Watches" }).status).to.equal(204);
    expect(graph.get(path).body).to.deep.include({ displayName: "Monitor", notes: "Watches" });
    expect(graph.patch(path, { appId: guid(1) })).to.deep.include({ status: 400, code: "Request_BadRequest" });
  });

  it("is gone after its deletion, and can be restored", () => {
    const graph = new EmulatedTenant();
    const path = createApplication(graph);
    expect(graph.delete(path).status).to.equal(204);
    expect(graph.get(path)).to.deep.include({ status: 404, code: "Request_ResourceNotFound" });
    graph.post(`/directory/deletedItems/${path.split("/")[2]}/restore`);
    expect(graph.get(path).status).to.equal(200);
  });

  describe("keyCredentials", () => {
    it("show their bytes only when they are selected on one application", async () => {
      const graph = new EmulatedTenant();
      const key = await certificateBytes();
      const path = createApplication(graph, { keyCredentials: [credential(key)] });
      expect(graph.get(path).body.keyCredentials[0]).to.deep.include({ key: null, usage: "Verify" });
      expect(graph.get("/applications?$select=keyCredentials").body.value[0].keyCredentials[0].key).to.equal(null);
      expect(graph.get(`${path}?$select=keyCredentials`).body.keyCredentials[0].key).to.equal(key);
    });

    it("take the place of the old ones wholly, except those that are named by keyId", async () => {
      const graph = new EmulatedTenant();
      const path = createApplication(graph, { keyCredentials: [credential(await certificateBytes())] });
      const [old] = graph.get(path).body.keyCredentials;
      const renewed = credential(await certificateBytes());
      expect(graph.patch(path, { keyCredentials: [old, renewed] }).status).to.equal(204);
      expect(graph.get(path).body.keyCredentials).to.have.lengthOf(2);
      graph.patch(path, { keyCredentials: [renewed] });
      const [only] = graph.get(path).body.keyCredentials;
      expect(only.keyId).to.not.equal(old.keyId);
    });

    it("are refused, when they are no certificate, end after it or lack their key", async () => {
      const graph = new EmulatedTenant();
      const path = createApplication(graph);
      const key = await certificateBytes();
      const wrong = [
        credential("bm8="),
        credential(key, { endDateTime: "2999-01-01T00:00:00Z" }),
        credential(key, { type: "Symmetric" }),
        { keyId: guid(1), key: null },
      ];
      for (const entry of wrong) {
        const answer = graph.patch(path, { keyCredentials: [entry] });
        expect(answer, JSON.stringify(entry)).to.deep.include({ status: 400, code: "Request_BadRequest" });
      }
      expect(graph.get(path).body.keyCredentials).to.deep.equal([]);
    });
  });
});
