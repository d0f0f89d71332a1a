import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { oidcAssertion } from "../../../graph/signIn/oidcAssertion";
import { failure } from "../support/failure";
import { fakeGraph, type FakeAnswer } from "../support/fakeGraph";

describe("oidcAssertion", () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), "oidc-"))));
  after(() => rm(folder, { recursive: true }));

  it("is the token given", async () => {
    expect(await oidcAssertion({ oidcToken: "a.b.c", oidcTokenFilePath: "/none" })).to.equal("a.b.c");
  });

  it("is what the file holds at the moment, without white space", async () => {
    const oidcTokenFilePath = join(folder, "token");
    await writeFile(oidcTokenFilePath, "first\n");
    expect(await oidcAssertion({ oidcTokenFilePath })).to.equal("first");
    await writeFile(oidcTokenFilePath, "second\n");
    expect(await oidcAssertion({ oidcTokenFilePath })).to.equal("second");
  });

  it("names the file, when it can't be read or is empty", async () => {
    const missing = join(folder, "missing");
    expect((await failure(oidcAssertion({ oidcTokenFilePath: missing }))).message).to.include(`${missing}: ENOENT`);
    const empty = join(folder, "empty");
    await writeFile(empty, " ");
    expect((await failure(oidcAssertion({ oidcTokenFilePath: empty }))).message).to.include(
      `${empty}: the file is empty`,
    );
  });

  describe("from a CI system", () => {
    const ask = (answer: FakeAnswer, oidcRequestUrl = "https://ci.example/token?job=5") => {
      const httpClient = fakeGraph(answer);
      return {
        httpClient,
        token: oidcAssertion({ oidcRequestUrl, oidcRequestToken: "job-token-123" }, { httpClient }),
      };
    };

    it("asks with the job's token, for the audience of the token service", async () => {
      const { httpClient, token } = ask({ status: 200, body: { value: "from.the.ci" } });
      expect(await token).to.equal("from.the.ci");
      expect(httpClient.sent[0]!.url).to.equal(
        "https://ci.example/token?job=5&audience=api%3A%2F%2FAzureADTokenExchange",
      );
      expect(httpClient.sent[0]!.headers.authorization).to.equal("Bearer job-token-123");
    });

    it("keeps the audience, when the address has one", async () => {
      const { httpClient, token } = ask(
        { status: 200, body: { value: "t" } },
        "https://ci.example/?audience=api%3A%2F%2Fx",
      );
      await token;
      expect(httpClient.sent[0]!.url).to.equal("https://ci.example/?audience=api%3A%2F%2Fx");
    });

    it("says what the job needs, when there is no token in the answer, and doesn't show the job's", async () => {
      for (const answer of [
        { status: 403, body: "job-token-123 refused" },
        { status: 200, body: {} },
        { status: 200, body: "<p>" },
      ]) {
        const { kind, message } = await failure(ask(answer).token);
        expect(kind).to.equal("signIn");
        expect(message).to.include(`got ${answer.status}`).and.include("id-token: write");
        expect(message).to.include("ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID").and.not.include("job-token");
      }
    });

    it("sends the job's token nowhere, when the address isn't https", async () => {
      const { httpClient, token } = ask({ status: 200, body: { value: "t" } }, "http://ci.example/token");
      expect((await failure(token)).message).to.include('https address, got "http://ci.example/token"');
      expect(httpClient.sent).to.have.length(0);
    });
  });

  describe("from Azure Pipelines", () => {
    const ask = (answer: FakeAnswer) => {
      const httpClient = fakeGraph(answer);
      const settings = {
        oidcRequestUrl: "https://devops.example/org/oidctoken",
        oidcRequestToken: "job-token-123",
        adoPipelineServiceConnectionId: "connection-5",
      };
      return { httpClient, token: oidcAssertion(settings, { httpClient }) };
    };

    it("asks with the job's token, for the service connection, and wants no page to sign in on", async () => {
      const { httpClient, token } = ask({ status: 200, body: { oidcToken: "from.the.pipeline" } });
      expect(await token).to.equal("from.the.pipeline");
      const [{ method, url, headers }] = httpClient.sent as [(typeof httpClient.sent)[number]];
      expect(method).to.equal("POST");
      expect(url).to.equal("https://devops.example/org/oidctoken?api-version=7.1&serviceConnectionId=connection-5");
      expect(headers).to.include({ authorization: "Bearer job-token-123", "x-tfs-fedauthredirect": "Suppress" });
    });

    it("says what the step needs, when there is no token in the answer, and doesn't show the job's", async () => {
      for (const answer of [
        { status: 401, body: "job-token-123 refused" },
        { status: 200, body: { value: "GitHub's form" } },
      ]) {
        const { kind, message } = await failure(ask(answer).token);
        expect(kind).to.equal("signIn");
        expect(message).to.include("SYSTEM_ACCESSTOKEN: $(System.AccessToken)").and.include("connection-5");
        expect(message).not.to.include("job-token");
      }
    });
  });
});
