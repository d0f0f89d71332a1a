import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LocalWorkspace, type PulumiFn, type Stack } from "@pulumi/pulumi/automation";
import { pulumiCommand, workspaceEnvironment } from "../../engine/workspace";
import { findEngine } from "../../engine/findEngine";

const root = path.resolve(__dirname, "../..");

/** A temporary folder with state of its own, in which the real engine runs programs with this checkout's provider. */
export class EngineWorkspace {
  private constructor(
    readonly directory: string,
    /** What the engine needs; lay the environment of a tenant over it. */
    readonly environment: Record<string, string>,
    private readonly command: Awaited<ReturnType<typeof pulumiCommand>>,
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
    return new EngineWorkspace(directory, environment, await pulumiCommand(engine));
  }

  /** A stack with a program that is a function of the test, or with another program on the state of an earlier one. */
  async stack(stackName: string, program: PulumiFn, environment: Record<string, string>): Promise<Stack> {
    const projectName = "test";
    const plugins = { providers: [{ name: "entra", path: path.join(root, "provider") }] };
    return LocalWorkspace.createOrSelectStack(
      { stackName, projectName, program },
      {
        workDir: this.directory,
        pulumiCommand: this.command,
        envVars: { ...this.environment, ...environment },
        projectSettings: { name: projectName, runtime: "nodejs", plugins } as never,
      },
    );
  }

  close(): void {
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 3 });
  }
}
