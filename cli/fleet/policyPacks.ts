import { type Command } from "commander";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { type PolicyPack } from "../../automation/PolicyPack";
import { packageRoot } from "../packageRoot";
import { UsageError } from "../UsageError";

/** What a command's plans are held to, as the command line says. */
export interface PolicyChoice {
  policyPack?: string[];
  policyPackConfig?: string[];
}

/** The guardrails that come with this package, by the name of their executable. */
const own = "entra-guardrails";

const gather = (value: string, earlier: string[] = []): string[] => [...earlier, value];

/** Gives a command the options that say which policy packs it is held to; pulumi's own, by its own names. */
export const withPolicyOptions = (command: Command): Command =>
  command
    .option("--policy-pack <path>", `hold each plan to a policy pack; ${own} is the one of this package`, gather)
    .option("--policy-pack-config <file>", "its configuration, once for each --policy-pack or not at all", gather);

/**
 * The policy packs that the command line asks for.
 *
 * @throws UsageError for a path that isn't there, or when there is not one configuration for each pack
 */
export function policyPacksOf({ policyPack = [], policyPackConfig = [] }: PolicyChoice): PolicyPack[] {
  if (policyPackConfig.length > 0 && policyPackConfig.length !== policyPack.length) {
    throw new UsageError(
      `Expected one --policy-pack-config for each --policy-pack, or none; found ${policyPackConfig.length} for ` +
        `${policyPack.length}. Give a pack that needs none a file with {}.`,
    );
  }
  return policyPack.map((pack, index) => {
    const config = policyPackConfig[index];
    return { path: packAt(pack), ...(config === undefined ? {} : { config: found(config, "--policy-pack-config") }) };
  });
}

/** An executable starts under every language host; a folder of ours has one in it. */
function packAt(given: string): string {
  if (given === own && !existsSync(own)) return executable(path.join(packageRoot(), "policies", own));
  const pack = found(given, "--policy-pack");
  const inside = executable(path.join(pack, own));
  return statSync(pack).isDirectory() && existsSync(inside) ? inside : pack;
}

function found(given: string, option: string): string {
  const file = path.resolve(given);
  if (existsSync(file)) return file;
  throw new UsageError(
    `${option}: ${file} is not there. Name a file or folder, or ${own} for this package's own pack.`,
  );
}

const executable = (file: string): string => (process.platform === "win32" ? `${file}.cmd` : file);
