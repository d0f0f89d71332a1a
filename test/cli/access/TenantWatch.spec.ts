import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { TenantWatch } from "../../../cli/access/TenantWatch";

const tenant = {
  tenantId: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70",
  displayName: "Contoso",
  partners: [],
  lockout: { expectBlocked: [] },
};
const nothing = { resources: [], removed: [] };

describe("TenantWatch", () => {
  let directory: string;
  let stackFile: string;
  let environment: NodeJS.ProcessEnv;

  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), "entra-watch-"));
    stackFile = path.join(directory, "Pulumi.contoso.yaml");
    environment = { ...process.env };
    for (const name of Object.keys(process.env)) if (name.startsWith("ARM_")) delete process.env[name];
    process.env.ARM_USE_CLI = "false";
  });
  afterEach(() => {
    process.env = environment;
    rmSync(directory, { recursive: true, force: true });
  });

  const judge = (config: string, readConfig: () => Promise<Record<string, { value: string }>>) => {
    writeFileSync(stackFile, config);
    return new TenantWatch({ tenant, stackFile, readConfig }).judge(nothing);
  };

  it("fails the plan, when nobody can sign in to see what it does", async () => {
    const { access, failure } = await judge("config: {}\n", async () => ({}));
    expect(access).to.equal(undefined);
    expect(failure?.kind).to.equal("tenant");
    expect(failure?.message).to.match(/^What the plan does to people who sign in can't be told: /);
  });

  it("asks for decrypted settings only where the stack file has secret ones", async () => {
    let asked = 0;
    const readConfig = async () => {
      asked += 1;
      return { "entra:clientId": { value: "app" }, "entra:environment": { value: "nowhere" } };
    };
    await judge('config:\n  entra:clientId: "app"\n', readConfig);
    expect(asked).to.equal(0);
    const { failure } = await judge("config:\n  entra:clientSecret:\n    secure: v1:x\n", readConfig);
    expect(asked).to.equal(1);
    expect(failure?.message).to.contain("nowhere");
  });
});
