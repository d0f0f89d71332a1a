import type { PropertyMap } from "./values";

/**
 * Reports that an object exists but is not as it should be: made, then not readable in time, or changed in part.
 *
 * The engine saves the object with what is known of it and shows the operation as failed, so that the next run goes on
 * from there. Throwing any other error after an object was made would lose it.
 */
export class InitializationError extends Error {
  override readonly name = "InitializationError";

  constructor(
    readonly id: string,
    readonly inputs: PropertyMap,
    readonly outputs: PropertyMap,
    readonly reasons: string[],
    readonly secrets: Iterable<string> = [],
  ) {
    super(reasons.join("\n"));
  }
}
