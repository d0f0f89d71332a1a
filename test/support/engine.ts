import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { LocalWorkspace, type PulumiFn, type Stack } from "@pulumi/pulumi/automation";
import { type Engine } from "../../engine/Engine";
import { findEngine } from "../../engine/findEngine";
import { pathVariable } from "../../engine/searchPath";
import { pulumiCommand, workspaceEnvironment } from "../../engine/workspace";
import { standIns } from "../../sandbox/standIns";
import {
  runOperation,
  type OperationKind,
  type OperationOptions,
  type OperationResult,
} from "../../automation/operation";

const root = path.resolve(__dirname, "../..");

/** A resource as Pulumi's state has it. */
export interface RecordedResource {
  urn: string;
  type: string;
  id?: string;
  inputs: Record<string, any>;
  outputs: Record<string, any>;
  initErrors?: string[];
}

/** A temporary folder with state of its own, in which the real engine runs programs with this checkout's provider. */
export class EngineWorkspace {
  private constructor(
    private readonly engine: Engine,
    readonly directory: string,
    /** What the engine needs, PATH among it; the environment of a tenant is laid over it. */
    readonly environment: Record<string, string>,
  ) {}

  static async open(): Promise<EngineWorkspace> {
    const engine = await findEngine();
    const directory = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"));
    const environment = workspaceEnvironment(engine, {
      stateDirectory: path.join(directory, "state"),
      homeDirectory: path.join(directory, "home"),
      passphrase: "test",
      downloadPlugins: false,
    });
    return new EngineWorkspace(engine, directory, environment);
  }

  /**
   * A stack whose program is a function, or the stack of that name with another program or environment.
   *
   * @param environment laid over the process's own, such as that of an emulated tenant
   */
  async stack(stackName: string, environment: Record<string, string>, program: PulumiFn): Promise<Stack> {
    const name = "test";
    // The Automation API's type does not know `plugins` yet; the engine does.
    const projectSettings = { name, runtime: "nodejs", plugins: { providers: [entraPlugin] } } as never;
    return LocalWorkspace.createOrSelectStack(
      { stackName, projectName: name, program },
      {
        workDir: this.directory,
        pulumiCommand: await pulumiCommand(this.engine),
        envVars: { ...this.environment, ...environment },
        projectSettings,
      },
    );
  }

  /** An environment in which the engine finds the sandbox's stand-ins, where no official plugin is on PATH. */
  withStandIns(environment: Record<string, string>): Record<string, string> {
    const variable = pathVariable(process.env);
    return { ...environment, [variable]: [this.environment[variable], standIns(root)].join(path.delimiter) };
  }

  /** Runs a `pulumi` command on a stack and returns what it printed. */
  async pulumi(stack: Stack, environment: Record<string, string>, ...command: string[]): Promise<string> {
    const run = promisify(execFile);
    const { stdout } = await run(this.engine.pulumi, [...command, "--stack", stack.name, "--non-interactive"], {
      cwd: stack.workspace.workDir,
      env: { ...process.env, ...this.environment, ...environment },
    });
    return stdout;
  }

  close(): void {
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

const entraPlugin = { name: "entra", path: path.join(root, "provider") };

/** Runs an operation that is meant to succeed. */
export async function succeed(stack: Stack, kind: OperationKind, options?: OperationOptions): Promise<OperationResult> {
  const result = await runOperation(stack, kind, options);
  if (result.error) throw result.error;
  return result;
}

/** Runs an operation that is meant to fail, and returns the errors and warnings that are shown. */
export async function fail(stack: Stack, kind: OperationKind, options?: OperationOptions): Promise<string> {
  const { succeeded, diagnostics } = await runOperation(stack, kind, options);
  if (succeeded) throw new Error(`Expected the ${kind} to fail.`);
  return diagnostics.map(({ message }) => message).join("\n");
}

/** What an operation changes, as `op name: path, path`. */
export function changesIn({ changes }: OperationResult): string[] {
  return changes
    .filter(({ type }) => !type.startsWith("pulumi:"))
    .map(({ op, name, properties }) => [
      `${op} ${name}`,
      properties
        .map(({ path }) => path)
        .sort()
        .join(", "),
    ])
    .map((parts) => parts.filter(Boolean).join(": "))
    .sort();
}

/** The resources in a stack's state, by name. */
export async function recorded(stack: Stack): Promise<Record<string, RecordedResource>> {
  const { deployment } = await stack.exportStack();
  const resources = (deployment.resources ?? []) as RecordedResource[];
  return Object.fromEntries(resources.map((resource) => [resource.urn.split("::").at(-1), resource]));
}
