import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseDocument } from "yaml";
import { packageRoot } from "../cli/packageRoot";
import { failureCodes } from "../cli/report/exitCode";
import { describePath } from "../tenant/TenantProblem";
import type { DemoOptions, SampleTenant } from "./demo";
import { type Sandbox } from "./Sandbox";
import { SandboxError } from "./SandboxError";

/** Two changes of a tenant file that are right by themselves, and together leave the service provider no way in. */
export const lockout = {
  provider: "Fabrikam",
  changes: [
    { path: ["partners", 0, "trust", "mfa"], value: false },
    { path: ["conditionalAccess", "policies", "serviceProviderMfa"], value: "enforced" },
  ],
};

/**
 * Makes these changes to the sandbox's copy of a tenant file, lets `entra-baseline preview` refuse them with its own words,
 * and takes them back.
 *
 * @throws SandboxError when the preview does not refuse them
 */
export async function refuseLockout(
  sandbox: Sandbox,
  { name, tenantId }: SampleTenant,
  options: DemoOptions,
): Promise<void> {
  const file = path.join(sandbox.directory, "stacks", `Pulumi.${name}.yaml`);
  const before = readFileSync(file, "utf8");
  const document = parseDocument(before);
  for (const { path: at, value } of lockout.changes) {
    document.setIn(["config", "entra-baseline:tenant", ...at], value);
    options.write(`${describePath(at)}: ${String(value)}\n`);
  }
  writeFileSync(file, document.toString());
  try {
    const code = await preview(sandbox, name, tenantId, options);
    if (code === failureCodes.lockout) options.write(`Refused: exit code ${code}.\n`);
    else throw new SandboxError(`The preview did not refuse the lockout: it ended with ${code}, expected 5.`);
  } finally {
    writeFileSync(file, before);
  }
}

/** Runs the command as a user would, and passes on what it prints. */
async function preview(
  sandbox: Sandbox,
  name: string,
  tenantId: string,
  { signal, write }: DemoOptions,
): Promise<number | null> {
  const command = path.join(packageRoot(), "dist", "cli", "main.js");
  write(`entra-baseline preview --stack ${name}\n`);
  const child = spawn(process.execPath, [command, "preview", "--stack", name], {
    cwd: sandbox.directory,
    env: { ...process.env, ...sandbox.environment(tenantId), CI: "true" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => write(String(text)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}
