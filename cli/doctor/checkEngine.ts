import { type PulumiCommand } from "@pulumi/pulumi/automation";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type Project } from "../../tenant/findProject";
import { packageRoot } from "../packageRoot";
import { version } from "../../provider/version";
import { type Finding, ok, problem, problemOf } from "./Finding";

/** Runs pulumi in a project and gives what it prints. */
export type Pulumi = (...args: string[]) => Promise<string>;

/** Makes {@link Pulumi} of an engine. */
export const pulumiIn =
  (project: Project, { command }: PulumiCommand): Pulumi =>
  async (...args) => {
    const options = { cwd: project.directory, maxBuffer: 1024 ** 3 };
    return (await promisify(execFile)(command, [...args, "--non-interactive"], options)).stdout;
  };

/** The engine that would do the work. */
export const checkEngine = ({ command, version: found }: PulumiCommand): Finding =>
  ok("engine", `pulumi ${found ? String(found) : "of unknown version"} (${command})`);

/** The `entra` provider, which comes with this package. */
export function checkEntraPlugin(): Finding {
  const main = path.join(packageRoot(), "dist", "provider", "main.js");
  if (existsSync(main)) return ok("entra provider", version);
  return problem("entra provider", `${main} is missing`, `Run "npm run build" in ${packageRoot()}.`);
}

/** The azuread plugin, in Pulumi's own folder or on PATH. */
export async function checkAzureadPlugin(pulumi: Pulumi): Promise<Finding> {
  const check = "azuread provider";
  const name = `pulumi-resource-azuread${process.platform === "win32" ? ".exe" : ""}`;
  const onPath = (process.env.PATH ?? "").split(path.delimiter).find((folder) => existsSync(path.join(folder, name)));
  if (onPath) return ok(check, `${path.join(onPath, name)} (on PATH)`);
  try {
    const installed = JSON.parse(await pulumi("plugin", "ls", "--json")) as { name: string; version: string }[];
    const versions = installed.filter((plugin) => plugin.name === "azuread").map((plugin) => plugin.version);
    if (versions.length > 0) return ok(check, versions.join(", "));
  } catch (error) {
    return problemOf(check, error);
  }
  const remedy = `Run "pulumi plugin install resource azuread", or let the first preview download it.`;
  return { check, health: "warning", found: "not installed", remedy };
}
