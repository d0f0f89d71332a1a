import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import { type Emulator, startEmulator } from "../emulator";
import { type Engine } from "../engine/Engine";
import { pulumiCommand, workspaceEnvironment } from "../engine/workspace";
import { writeProgram, writeProject } from "./project";
import { standIns } from "./standIns";

/** State of the sandbox is thrown away with it, so its passphrase protects nothing and is no secret. */
const passphrase = "sandbox";

/**
 * Emulated Microsoft services on this machine, a Pulumi project in a temporary folder and the environment to run the
 * engine on it. Nothing in it reaches Microsoft or outlives `close`.
 */
export class Sandbox {
  private constructor(
    /** The Pulumi project that plain `pulumi` commands work in. */
    readonly directory: string,
    readonly emulator: Emulator,
    private readonly engine: Engine,
    private readonly checkout: string,
    private readonly workspace: Record<string, string>,
  ) {}

  /** @param settings.environment laid over the engine's own, such as another backend for the state */
  static async open(
    engine: Engine,
    checkout: string,
    settings: { https?: number; http?: number; environment?: Record<string, string> } = {},
  ): Promise<Sandbox> {
    const root = mkdtempSync(path.join(tmpdir(), "entra-baseline-"));
    try {
      const emulator = await startEmulator({
        certificateDirectory: path.join(root, "certificates"),
        httpsPort: settings.https,
        httpPort: settings.http,
      });
      const directory = path.join(root, "project");
      writeProject(directory, checkout);
      const workspace = workspaceEnvironment(engine, {
        stateDirectory: path.join(root, "state"),
        homeDirectory: path.join(root, "pulumi"),
        passphrase,
        pluginDirectories: [standIns(checkout)],
        downloadPlugins: false,
      });
      return new Sandbox(directory, emulator, engine, checkout, { ...workspace, ...settings.environment });
    } catch (error) {
      rmSync(root, { recursive: true, force: true });
      throw error;
    }
  }

  /** The environment in which `pulumi` works on one tenant. */
  environment(tenantId: string): Record<string, string> {
    return { ...this.workspace, ...this.emulator.environment(tenantId) };
  }

  /** Writes another Pulumi project into the sandbox: a program in JavaScript that finds the `entra` provider. */
  project(name: string, program: string): string {
    const directory = path.join(path.dirname(this.directory), name);
    writeProgram(directory, name, program, this.checkout);
    return directory;
  }

  /** Makes, or takes again, a stack of the sample project or of another one. */
  async stack(name: string, tenantId: string, directory = this.directory): Promise<Stack> {
    return LocalWorkspace.createOrSelectStack(
      { stackName: name, workDir: directory },
      { envVars: this.environment(tenantId), pulumiCommand: await pulumiCommand(this.engine) },
    );
  }

  /** Stops the emulator and removes every file of the sandbox. */
  async close(): Promise<void> {
    await this.emulator.close();
    rmSync(path.dirname(this.directory), { recursive: true, force: true, maxRetries: 3 });
  }
}
