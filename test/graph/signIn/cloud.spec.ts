import { expect } from "chai";
import { cloudFor } from "../../../graph";
import { failure } from "../support/failure";
import { fakeGraph } from "../support/fakeGraph";

describe("cloudFor", () => {
  const rows = [
    ["public", "https://login.microsoftonline.com", "https://graph.microsoft.com"],
    ["global", "https://login.microsoftonline.com", "https://graph.microsoft.com"],
    ["usgovernment", "https://login.microsoftonline.us", "https://graph.microsoft.us"],
    ["usgovernmentl4", "https://login.microsoftonline.us", "https://graph.microsoft.us"],
    ["dod", "https://login.microsoftonline.us", "https://dod-graph.microsoft.us"],
    ["usgovernmentl5", "https://login.microsoftonline.us", "https://dod-graph.microsoft.us"],
    ["China", "https://login.chinacloudapi.cn", "https://microsoftgraph.chinacloudapi.cn"],
  ] as const;
  for (const [environment, authorityHost, graphEndpoint] of rows) {
    it(`knows the addresses of ${environment}`, async () => {
      const scope = `${graphEndpoint}/.default`;
      const cloud = await cloudFor({ environment });
      expect(cloud).to.deep.equal({ authorityHost, graphEndpoint, scope, isKnownAuthority: true });
    });
  }

  it("refuses an unknown environment, naming the known ones and metadataHost", async () => {
    const { kind, message } = await failure(cloudFor({ environment: "germany" }));
    expect(kind).to.equal("settings");
    expect(message)
      .to.include("public, global, usgovernment")
      .and.include('got "germany"')
      .and.include("ARM_METADATA_HOSTNAME");
  });

  describe("with a metadataHost", () => {
    const document = (login: string, graph: string) => ({
      name: "any",
      resourceManager: "https://any",
      microsoftGraphResourceId: graph,
      authentication: { loginEndpoint: login },
    });
    const ask = (body: unknown, metadataHost = "metadata.example:8443", status = 200) => {
      const httpClient = fakeGraph({ status, body });
      return { httpClient, cloud: cloudFor({ environment: "public", metadataHost }, { httpClient }) };
    };

    it("asks it over https, and takes trailing slashes off", async () => {
      const { httpClient, cloud } = ask(document("https://login.example/", "https://graph.example/"));
      expect(await cloud).to.deep.equal({
        authorityHost: "https://login.example",
        graphEndpoint: "https://graph.example",
        scope: "https://graph.example/.default",
        isKnownAuthority: false,
      });
      expect(httpClient.sent.map(({ url }) => url)).to.deep.equal([
        "https://metadata.example:8443/metadata/endpoints?api-version=2022-09-01",
      ]);
    });

    it("knows Microsoft's own authority, when that is what the document names", async () => {
      const { cloud } = ask(document("https://login.microsoftonline.com/", "https://graph.microsoft.com/"));
      expect((await cloud).isKnownAuthority).to.equal(true);
    });

    it("takes a byte order mark before the document", async () => {
      const { cloud } = ask("\uFEFF" + JSON.stringify(document("https://l.example", "https://g.example")));
      expect((await cloud).graphEndpoint).to.equal("https://g.example");
    });

    it("refuses addresses that a secret or a token can't be sent to", async () => {
      const insecureLogin = await failure(ask(document("http://127.0.0.1:1", "https://g.example")).cloud);
      expect(insecureLogin.message).to.include(
        "Expected the login endpoint (from the metadata of metadata.example:8443)",
      );
      const insecureGraph = await failure(ask(document("https://l.example", "http://graph.example")).cloud);
      expect(insecureGraph.message).to.include(
        "Expected the Graph endpoint (from the metadata of metadata.example:8443)",
      );
    });

    it("refuses a scheme or a path in the host, before anything is asked", async () => {
      for (const metadataHost of ["https://metadata.example", "metadata.example/x", "user@metadata.example", "a b"]) {
        const { httpClient, cloud } = ask({}, metadataHost);
        expect((await failure(cloud)).message).to.include("with no scheme and no path");
        expect(httpClient.sent).to.have.length(0);
      }
    });

    it("says what is missing, when the document isn't one", async () => {
      for (const body of [[document("https://l", "https://g")], { name: "x" }, "<html>", "null", ""]) {
        const { kind, message } = await failure(ask(body).cloud);
        expect(kind).to.equal("unexpectedAnswer");
        expect(message).to.include("authentication.loginEndpoint and microsoftGraphResourceId");
      }
    });

    it("names the metadata service, when it doesn't serve", async () => {
      const { cloud } = ask("no such page", "metadata.example", 404);
      expect((await failure(cloud)).message).to.include("the metadata service answered 404: no such page");
    });
  });
});
