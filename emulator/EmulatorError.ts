/** Something that the person who runs the emulator can put right: a bad seed, a busy port, an unknown tenant. */
export class EmulatorError extends Error {
  readonly userFacing = true;

  constructor(
    /** Stable, upper case: `SEED`, `PORT_IN_USE`, … */
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "EmulatorError";
  }
}
