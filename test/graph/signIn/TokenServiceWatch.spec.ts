import { expect } from "chai";
import { createPipelineRequest } from "@azure/core-rest-pipeline";
import { TokenServiceWatch } from "../../../graph/signIn/TokenServiceWatch";
import { fakeGraph, type FakeAnswer } from "../support/fakeGraph";

async function lastFailureAfter(...answers: FakeAnswer[]) {
  const watch = new TokenServiceWatch();
  const network = fakeGraph(...answers);
  const request = createPipelineRequest({ url: "https://login.example" });
  for (const _ of answers) {
    await watch.policy.sendRequest(request, (sent) => network.sendRequest(sent)).catch(() => undefined);
  }
  return watch.lastFailure;
}

describe("TokenServiceWatch", () => {
  it("keeps what the service said, when it refused", async () => {
    const body = { error: "invalid_client", error_description: "AADSTS7000215: wrong" };
    expect(await lastFailureAfter({ status: 401, body })).to.deep.equal({ said: "AADSTS7000215: wrong" });
  });

  it("keeps the network's error, when there was no answer", async () => {
    expect(await lastFailureAfter({ networkError: "ECONNREFUSED" })).to.deep.equal({
      network: "failed with ECONNREFUSED",
      code: "ECONNREFUSED",
    });
  });

  it("keeps the status, when somebody else answered", async () => {
    expect(await lastFailureAfter({ status: 502, body: "<html>" })).to.deep.equal({ network: "it answered 502" });
    expect(await lastFailureAfter({ status: 403, body: {} })).to.deep.equal({ network: "it answered 403" });
  });

  it("forgets a failure, when the next request succeeds", async () => {
    expect(await lastFailureAfter({ networkError: "ECONNRESET" }, { status: 200, body: {} })).to.equal(undefined);
  });

  it("hands the answer and the error on", async () => {
    const watch = new TokenServiceWatch();
    const request = createPipelineRequest({ url: "https://login.example" });
    const network = fakeGraph({ status: 200, body: {} }, { networkError: "ECONNRESET" });
    const send = () => watch.policy.sendRequest(request, (sent) => network.sendRequest(sent));
    expect((await send()).status).to.equal(200);
    expect(await send().catch((error: { code: string }) => error.code)).to.equal("ECONNRESET");
  });
});
