/** Tells a user why a declaration can't be carried out on an object as it is now, and what to do about it. */
export class KindError extends Error {
  override readonly name = "KindError";
  readonly code = "kind";
}
