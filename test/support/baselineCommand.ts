import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Report, reportSchema, type TenantResult } from "../../cli/report/model";
import { type Sandbox } from "../../sandbox/Sandbox";
import { contoso } from "./sandbox";

const main = path.resolve(__dirname, "../../cli/main.ts");
const tsx = `file://${require.resolve("tsx")}`;

/** The end of a command. */
export interface Ended {
  code: number | null;
  /** All that it wrote, to both streams. */
  printed: string;
}

/** Starts `entra-baseline` as a user does, in a sandbox's project, without a terminal. */
export function startCommand(sandbox: Sandbox, ...args: string[]) {
  const child = spawn(process.execPath, ["--import", tsx, main, ...args], {
    cwd: sandbox.directory,
    env: { ...process.env, CI: "true", ...sandbox.environment(contoso) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += String(text)));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, printed })));
  return { child, ended };
}

/** Runs a command that reports, and reads the report that it wrote. */
export async function runReporting(sandbox: Sandbox, ...args: string[]) {
  const file = path.join(sandbox.directory, "report.json");
  const { code, printed } = await startCommand(sandbox, ...args, "--json", file).ended;
  const report: Report = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const tenant = (stack: string): TenantResult => report.tenants.find((each) => each.stack === stack)!;
  return { code, printed, report, tenant };
}
