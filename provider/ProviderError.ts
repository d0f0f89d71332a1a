/** Tells the user why the provider refuses or could not do something, and what to do about it. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly code = "provider";
}
