/** Something that the person who runs the emulator can put right: a bad seed, a busy port, an unknown tenant. */
export class EmulatorError extends Error {
  /** What a command ends with that fails for it. */
  readonly exitCode = 1;

  constructor(
    /** Stable, upper case: `SEED`, `PORT_IN_USE`, … */
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "EmulatorError";
  }
}
