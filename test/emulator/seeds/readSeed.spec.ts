import { expect } from "chai";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmulatorError, readSeed } from "../../../emulator";
import { adatum, contoso, fabrikam } from "../../support/EmulatedService";
import { guid } from "../../support/guids";

const tenant = (changes: object = {}) => ({
  tenantId: guid(1),
  displayName: "One",
  initialDomain: "one.onmicrosoft.com",
  ...changes,
});

async function refusal(seed: unknown): Promise<string> {
  const error = await readSeed(seed as any).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(EmulatorError).with.property("code", "SEED");
  return (error as Error).message;
}

describe("readSeed", () => {
  it("gives the sample tenants, when none is named", async () => {
    const { tenants } = await readSeed();
    expect(tenants.map(({ tenantId }) => tenantId)).to.deep.equal([contoso, fabrikam, adatum]);
  });

  it("reads a file, and fills in what it leaves out", async () => {
    const directory = await mkdtemp(join(tmpdir(), "seed-"));
    const path = join(directory, "seed.json");
    await writeFile(path, JSON.stringify({ tenants: [tenant()] }));
    const { tenants } = await readSeed(path);
    expect(tenants[0]).to.deep.include({ securityDefaults: true, users: [], licences: [] });
    await writeFile(path, "{");
    expect(await refusal(path)).to.include(`The seed ${path} is not JSON`);
    await rm(directory, { recursive: true });
    expect(await refusal(path)).to.include(`The seed ${path} cannot be read`);
  });

  const mistakes: [string, unknown, string][] = [
    ["no tenants", { tenants: [] }, "tenants"],
    ["an unknown key", { tenants: [tenant({ securitydefaults: true })] }, '"securitydefaults"'],
    ["a tenant id that is no GUID", { tenants: [tenant({ tenantId: "one" })] }, "expected a GUID"],
    ["an unknown licence", { tenants: [tenant({ licences: [{ licence: "E9" }] })] }, "AAD_PREMIUM_P2"],
    ["a domain elsewhere", { tenants: [tenant({ initialDomain: "one.example" })] }, "below onmicrosoft.com"],
    ["a tenant twice", { tenants: [tenant(), tenant({ displayName: "Two" })] }, "One and Two have the same id"],
    [
      "a member that isn't there",
      { tenants: [tenant({ groups: [{ id: guid(2), displayName: "G", members: [guid(3)] }] })] },
      `The group G of One names ${guid(3)}, which the tenant does not have.`,
    ],
  ];
  for (const [what, seed, message] of mistakes) {
    it(`refuses a seed with ${what}`, async () => {
      expect(await refusal(seed)).to.include(message);
    });
  }
});
