/** A mistake in the configuration of the guardrails, told without a stack. */
export class GuardrailError extends Error {
  readonly userFacing = true;
  readonly code = "GUARDRAILS";

  constructor(message: string) {
    super(message);
    this.name = "GuardrailError";
    // The policy SDK sends an error's stack to the engine; for the person at the keyboard the message says it all.
    this.stack = message;
  }
}
