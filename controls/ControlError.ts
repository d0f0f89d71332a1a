/** Something that a person wrote about controls is wrong: the message says what was found, expected, and what to do. */
export class ControlError extends Error {
  override readonly name = "ControlError";
  readonly exitCode = 2;

  constructor(
    readonly code: "UNKNOWN_CONTROL" | "ACCEPTED_DEVIATION",
    message: string,
  ) {
    super(message);
  }
}
