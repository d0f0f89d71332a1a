import { type PulumiFn, type Stack } from "@pulumi/pulumi/automation";
import type { Emulator } from "../../emulator";
import { EngineWorkspace } from "./engine";
import { contoso, resetSandbox, startSandbox } from "./sandbox";

/** What the tests of a suite on the real engine share. It is there as soon as the first of them runs. */
export interface RealEngine {
  readonly emulator: Emulator;
  readonly workspace: EngineWorkspace;
  /** A stack of a sample tenant, the customer if none is named, with the sandbox's stand-ins for official plugins. */
  stackOf(name: string, program: PulumiFn | (() => void), tenantId?: string): Promise<Stack>;
}

export interface RealEngineOptions {
  /** What a test did is there for the next one. @default the emulator is as new for each test */
  keepsState?: boolean;
}

/** Gives the surrounding suite the real engine and an emulator. */
export function onRealEngine({ keepsState = false }: RealEngineOptions = {}): RealEngine {
  let emulator: Emulator;
  let workspace: EngineWorkspace;

  before(async function () {
    // A machine without an engine builds one first.
    this.timeout(15 * 60_000);
    emulator = await startSandbox();
    workspace = await EngineWorkspace.open();
  });
  if (!keepsState) beforeEach(() => resetSandbox(emulator));
  after(async () => {
    await emulator?.close();
    workspace?.close();
  });

  return {
    get emulator() {
      return emulator;
    },
    get workspace() {
      return workspace;
    },
    stackOf: (name, program, tenantId = contoso) =>
      workspace.stack(name, workspace.withStandIns(emulator.environment(tenantId)), async () => program()),
  };
}
