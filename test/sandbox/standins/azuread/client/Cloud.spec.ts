import { expect } from "chai";
import { discoverCloud } from "../../../../../sandbox/standins/azuread/client/Cloud";
import { base, metadata } from "../support/EchoGraph";

const answering =
  (document: unknown, status = 200) =>
  async () =>
    new Response(typeof document === "string" ? document : JSON.stringify(document), { status });

const failure = (document: unknown, status?: number): Promise<string> =>
  discoverCloud("127.0.0.1:8443", answering(document, status)).then(
    () => "none",
    (error: Error) => error.message,
  );

describe("discoverCloud", () => {
  it("reads the addresses, without the slash after Graph's", async () => {
    const requests: string[] = [];
    const cloud = await discoverCloud("127.0.0.1:8443", (request) => {
      requests.push(`${request.method} ${request.url}`);
      return answering(`\uFEFF${JSON.stringify(metadata)}`)();
    });
    expect(cloud).to.deep.equal({
      graph: base,
      login: `${base}/`,
      resourceManager: "https://management.invalid",
    });
    expect(requests).to.deep.equal([`GET ${base}/metadata/endpoints?api-version=2022-09-01`]);
  });

  const refused: [what: string, document: unknown, message: string][] = [
    ["a list, as old versions answer", [metadata], "expected one JSON object"],
    ["no name", { ...metadata, name: "" }, "`name` was nil"],
    ["no resource manager", { ...metadata, resourceManager: undefined }, "no `resourceManagerEndpoint` was returned"],
    ["no Graph", { ...metadata, microsoftGraphResourceId: "" }, "no `microsoftGraphResourceId` was returned"],
    [
      "Microsoft's Graph",
      { ...metadata, microsoftGraphResourceId: "https://graph.microsoft.com/" },
      'microsoftGraphResourceId in the cloud metadata is "https://graph.microsoft.com/", which is not on this machine',
    ],
    [
      "Microsoft's login",
      { ...metadata, authentication: { loginEndpoint: "https://login.microsoftonline.com/" } },
      "authentication.loginEndpoint in the cloud metadata",
    ],
  ];
  for (const [what, document, message] of refused) {
    it(`refuses ${what}`, async () => {
      expect(await failure(document)).to.include(message);
    });
  }

  it("doesn't try again", async () => {
    expect(await failure("busy", 503)).to.include("unexpected status 503");
  });

  it("asks nobody but this machine", async () => {
    const asked = discoverCloud("management.azure.com", () => expect.fail("it was asked"));
    expect(await asked.catch((error: Error) => error.message)).to.include("which is not on this machine");
  });
});
