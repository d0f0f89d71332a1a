/** The kinds of mistake that the evaluator's caller can make. */
export type WhatIfErrorCode = "SIGN_IN" | "FACTS" | "MATRIX";

/**
 * A mistake in what the evaluator was given: a sign-in that contradicts itself, facts that can't be true together, a
 * matrix without cells. It is meant for the person at the keyboard: show its message, not its stack.
 */
export class WhatIfError extends Error {
  readonly exitCode = 2;
  override readonly name = "WhatIfError";

  constructor(
    readonly code: WhatIfErrorCode,
    message: string,
  ) {
    super(message);
  }
}
