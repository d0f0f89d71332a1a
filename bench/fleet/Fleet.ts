import { readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readSeed } from "../../emulator";
import { type BenchContext } from "../Figure";
import { run } from "../run";
import { sideBySide } from "./sideBySide";

/** Of the sample tenants, the one that the fleet's tenants are copies of. */
const sample = { stack: "contoso", tenantId: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70" };

/** A tenant of the fleet, with its stack. */
export interface Member {
  stack: string;
  tenantId: string;
}

/** Makes so many emulated tenants, each with a stack file of its own, and deploys the baseline to all of them. */
export async function deployFleet({ sandbox, note }: BenchContext, size: number): Promise<Member[]> {
  const members = Array.from({ length: size }, (_, index) => memberOf(index));
  const { tenants: samples } = await readSeed();
  const seed = JSON.stringify(samples.find(({ tenantId }) => tenantId === sample.tenantId));
  const tenants = members.map(({ tenantId }) => JSON.parse(seed.replaceAll(sample.tenantId, tenantId)) as never);
  sandbox.emulator.control.reset({ tenants });

  const stacks = path.join(sandbox.directory, "stacks");
  const file = readFileSync(path.join(stacks, `Pulumi.${sample.stack}.yaml`), "utf8");
  for (const name of ["contoso", "fabrikam"]) rmSync(path.join(stacks, `Pulumi.${name}.yaml`));
  for (const { stack, tenantId } of members) {
    writeFileSync(path.join(stacks, `Pulumi.${stack}.yaml`), file.replaceAll(sample.tenantId, tenantId));
  }

  let deployed = 0;
  await sideBySide(members, 4 * os.availableParallelism(), async ({ stack, tenantId }) => {
    await run(await sandbox.stack(stack, tenantId), "up", { refresh: false });
    if ((deployed += 1) % 10 === 0 || deployed === size) note(`${deployed} of ${size} tenants deployed`);
  });
  sandbox.emulator.control.clearRequests();
  return members;
}

function memberOf(index: number): Member {
  const number = String(index + 1).padStart(4, "0");
  return { stack: `t${number}`, tenantId: `7e57ab1e-0000-4000-8000-00000000${number}` };
}
