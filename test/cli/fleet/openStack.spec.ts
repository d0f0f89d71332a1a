import { type PulumiCommand } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openStack } from "../../../cli/fleet/openStack";
import { findProject } from "../../../tenant/findProject";

describe("openStack", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"));
    writeFileSync(path.join(directory, "Pulumi.yaml"), "name: test\nruntime: nodejs\n");
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const noEngine = {
    command: "pulumi",
    version: null,
    run: (args: string[]) => expect.fail(`ran pulumi ${args.join(" ")}`),
  } as unknown as PulumiCommand;

  it("hands each engine the pipeline's token, a new one every time, and starts none", async () => {
    let number = 0;
    const token = async () => ({ ARM_OIDC_TOKEN: `token ${(number += 1)}` });
    for (const expected of ["token 1", "token 2"]) {
      const { name, workspace } = await openStack(findProject(directory), "contoso", noEngine, token);
      expect(name).to.equal("contoso");
      expect(workspace.envVars).to.include({ ARM_OIDC_TOKEN: expected });
    }
  });

  it("sets no token, where the pipeline gives out none", async () => {
    const { workspace } = await openStack(findProject(directory), "contoso", noEngine, async () => ({}));
    expect(workspace.envVars).not.to.have.property("ARM_OIDC_TOKEN");
  });
});
