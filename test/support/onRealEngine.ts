import type { Emulator } from "../../emulator";
import { EngineWorkspace } from "./engine";
import { contoso, resetSandbox, startSandbox } from "./sandbox";

/** What the tests of a suite on the real engine share. It is there as soon as the first of them runs. */
export interface RealEngine {
  readonly emulator: Emulator;
  readonly workspace: EngineWorkspace;
  /** A stack of the sample customer. */
  stackOf(name: string, program: () => void): ReturnType<EngineWorkspace["stack"]>;
}

/** Gives the surrounding suite the real engine and an emulator, which is as new for each test. */
export function onRealEngine(): RealEngine {
  let emulator: Emulator;
  let workspace: EngineWorkspace;

  before(async function () {
    // A machine without an engine builds one first.
    this.timeout(15 * 60_000);
    emulator = await startSandbox();
    workspace = await EngineWorkspace.open();
  });
  beforeEach(() => resetSandbox(emulator));
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
    stackOf: (name, program) => workspace.stack(name, emulator.environment(contoso), async () => program()),
  };
}
