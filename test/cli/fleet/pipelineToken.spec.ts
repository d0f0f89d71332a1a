import { expect } from "chai";
import { pipelineToken } from "../../../cli/fleet/pipelineToken";

const azurePipelines = {
  ARM_USE_OIDC: "true",
  ARM_CLIENT_ID: "app",
  ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: "connection-5",
  SYSTEM_OIDCREQUESTURI: "https://devops.example/oidctoken",
  SYSTEM_ACCESSTOKEN: "job-token",
};

describe("pipelineToken", () => {
  it("is a new token for every engine, on Azure Pipelines", async () => {
    let number = 0;
    const ask = async () => `token ${(number += 1)}`;
    expect(await pipelineToken(azurePipelines, ask)).to.deep.equal({ ARM_OIDC_TOKEN: "token 1" });
    expect(await pipelineToken(azurePipelines, ask)).to.deep.equal({ ARM_OIDC_TOKEN: "token 2" });
  });

  it("asks with what the environment says, and nothing else", async () => {
    const asked: unknown[] = [];
    await pipelineToken(azurePipelines, async (settings) => String(asked.push(settings)));
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include({
      oidcRequestUrl: "https://devops.example/oidctoken",
      oidcRequestToken: "job-token",
      adoPipelineServiceConnectionId: "connection-5",
    });
  });

  it("asks for none on other systems, without OIDC, and where a token or a secret is given", async () => {
    const without = (name: keyof typeof azurePipelines) => ({ ...azurePipelines, [name]: undefined });
    for (const env of [
      {},
      without("ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID"),
      without("ARM_USE_OIDC"),
      without("SYSTEM_ACCESSTOKEN"),
      { ...azurePipelines, ARM_CLIENT_SECRET: "given" },
      { ...azurePipelines, ARM_OIDC_TOKEN: "given" },
      { ...azurePipelines, ARM_OIDC_TOKEN_FILE_PATH: "/run/token" },
    ]) {
      const ask = () => expect.fail(`asked with ${JSON.stringify(env)}`);
      expect(await pipelineToken(env, ask)).to.deep.equal({});
    }
  });

  it("leaves it to the providers to say why there is none", async () => {
    expect(await pipelineToken(azurePipelines, () => Promise.reject(new Error("401")))).to.deep.equal({});
    expect(await pipelineToken({ ...azurePipelines, ARM_USE_OIDC: "perhaps" })).to.deep.equal({});
  });
});
