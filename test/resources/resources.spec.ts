import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { kinds } from "../../kinds";
import * as entra from "../../resources";
import { runProgram } from "../support/mocks";
import { ids } from "../support/sampleIds";

type ResourceClass = new (name: string, args: object) => pulumi.CustomResource;
const classes = entra as unknown as Record<string, ResourceClass>;
const identity: Record<string, object> = {
  CrossTenantAccessPartner: { tenantId: ids.partner },
  RoleManagementPolicy: { role: "Global Reader" },
};

describe("resources", () => {
  for (const kind of kinds) {
    it(`has a class for ${kind.name}, of which every property is an output`, async () => {
      const args = identity[kind.name] ?? {};
      let resource: any;
      const [registration] = await runProgram(() => (resource = new classes[kind.name]!("it", args)));
      expect(registration).to.deep.include({ type: `entra:index:${kind.name}`, inputs: args, custom: true });
      for (const name of [...Object.keys(kind.inputs.shape), "managedTenantId", "priorValues"]) {
        expect(pulumi.Output.isInstance(resource[name]), name).to.equal(true);
      }
    });
  }

  it("loads nothing of kinds/ but types, as every program waits for it", () => {
    const folder = path.join(__dirname, "../../resources");
    for (const file of readdirSync(folder)) {
      const imports = readFileSync(path.join(folder, file), "utf8").match(/^import .*$/gm) ?? [];
      for (const line of imports.filter((text) => text.includes("/kinds")))
        expect(line, file).to.match(/^import type /);
    }
  });
});

describe("Provider", () => {
  it("sends flags as texts and what signs in as secrets", async () => {
    const [registration] = await runProgram(
      () => new entra.Provider("contoso", { tenantId: ids.tenant, clientSecret: "hush", useCli: false }),
    );
    expect(registration!.type).to.equal("pulumi:providers:entra");
    const { clientSecret, ...others } = registration!.inputs;
    expect(others).to.deep.equal({ tenantId: ids.tenant, useCli: "false" });
    expect(clientSecret).to.include({ value: "hush" });
  });
});
