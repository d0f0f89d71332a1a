/** Anything that goes wrong for a reason outside this code. What it says is shown as it is, without a stack. */
export class StandinError extends Error {
  override readonly name = "StandinError";
  readonly code: string = "AZUREAD_STANDIN";
}
