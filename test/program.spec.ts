import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { runProgram } from "./support/mocks";
import { ids } from "./support/tenants";

const root = path.resolve(__dirname, "..");
const key = "entra-baseline:tenant";

/** Runs the program of a stack on a sample tenant, changed or not, and returns what it registered and exported. */
async function run(stack: string, change: object = {}) {
  const file = path.join(root, "stacks", `Pulumi.${stack}.yaml`);
  const { config } = parse(readFileSync(file, "utf8"));
  let outputs: Record<string, any> = {};
  const registrations = await runProgram(
    () => {
      pulumi.runtime.setAllConfig({ [key]: JSON.stringify({ ...config[key], ...change }) });
      const program = require.resolve("../index");
      delete require.cache[program];
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- a program runs anew each time it is loaded
      outputs = require(program);
    },
    { stack },
  );
  return { registrations, outputs };
}

describe("The program of a stack", () => {
  for (const [stack, tenantId] of [
    ["contoso", ids.contoso],
    ["fabrikam", ids.fabrikam],
  ] as const) {
    it(`builds the sample tenant ${stack} with providers of that tenant`, async () => {
      const { registrations, outputs } = await run(stack);
      const providers = registrations.filter(({ type }) => type.startsWith("pulumi:providers:"));
      expect(providers.map(({ type, inputs }) => [type, inputs.tenantId])).to.have.deep.members([
        ["pulumi:providers:entra", tenantId],
        ["pulumi:providers:azuread", tenantId],
      ]);
      const resources = registrations.filter(({ type, custom }) => custom && !type.startsWith("pulumi:"));
      for (const { name, provider } of resources) expect(provider, name).to.be.oneOf(["entra", "azuread"]);
      expect(outputs).to.include({ tenantId, displayName: stack[0]!.toUpperCase() + stack.slice(1) });
      const served = new Set(Object.values<string[]>(outputs.controls).flat());
      expect([...served]).to.have.members(resources.map(({ name }) => name));
    });
  }

  it("names the file and the line of what is wrong, without a stack", async () => {
    const error = await run("contoso", { kind: "partners" }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(pulumi.RunError);
    expect((error as Error).message).to.match(
      /^stacks\/Pulumi\.contoso\.yaml:\d+ kind: found "partners"; expected one of customer, partner; did you mean "partner"\?$/,
    );
  });
});
