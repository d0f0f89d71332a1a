import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PulumiCommand } from "@pulumi/pulumi/automation";
import { type Engine } from "./Engine";
import { pathVariable } from "./searchPath";

export interface WorkspaceOptions {
  /** The folder that keeps the stacks' state; made when missing. */
  stateDirectory: string;
  /** Pulumi's own folder, for its plugins and logs; made when missing. Keeps `~/.pulumi` and its login out of it. */
  homeDirectory: string;
  /** Encrypts the secrets in the state. */
  passphrase: string;
  /** More folders to put on PATH, behind the engine's own: of plugins that Pulumi is to find there. */
  pluginDirectories?: readonly string[];
  /** Whether Pulumi may download the plugins that it does not find. @default true */
  downloadPlugins?: boolean;
  /** Where PATH comes from. @default process.env */
  env?: NodeJS.ProcessEnv;
}

/**
 * Makes the environment variables for running the engine on state in a local folder, with nobody logged in anywhere.
 * They are to be laid over the process's own environment, by `spawn` or as `envVars` of the Automation API; variables of
 * the user's that would lead Pulumi elsewhere are emptied, which Pulumi takes as not set.
 */
export function workspaceEnvironment(
  engine: Pick<Engine, "directory">,
  options: WorkspaceOptions,
): Record<string, string> {
  const env = options.env ?? process.env;
  mkdirSync(options.stateDirectory, { recursive: true });
  mkdirSync(options.homeDirectory, { recursive: true });
  const variable = pathVariable(env);
  const onPath = [engine.directory, ...(options.pluginDirectories ?? []), env[variable] ?? ""];
  return {
    [variable]: onPath.filter(Boolean).join(path.delimiter),
    PULUMI_HOME: path.resolve(options.homeDirectory),
    PULUMI_BACKEND_URL: pathToFileURL(options.stateDirectory).href,
    PULUMI_CONFIG_PASSPHRASE: options.passphrase,
    PULUMI_CONFIG_PASSPHRASE_FILE: "",
    PULUMI_STACK: "",
    PULUMI_IGNORE_AMBIENT_PLUGINS: "",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: options.downloadPlugins === false ? "true" : "",
  };
}

/**
 * Makes the `pulumiCommand` with which the Automation API runs this engine. The API takes an engine from a folder named
 * "bin" or from this process's PATH only, so an engine anywhere else is put first on that PATH.
 */
export async function pulumiCommand(engine: Pick<Engine, "directory">): Promise<PulumiCommand> {
  if (path.basename(engine.directory) === "bin") return PulumiCommand.get({ root: path.dirname(engine.directory) });
  const variable = pathVariable(process.env);
  const entries = (process.env[variable] ?? "").split(path.delimiter);
  if (entries[0] !== engine.directory) process.env[variable] = [engine.directory, ...entries].join(path.delimiter);
  return PulumiCommand.get();
}
