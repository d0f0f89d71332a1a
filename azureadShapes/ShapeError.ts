/** An object doesn't have the shape that the azuread plugin could read or write. What it says is shown as it is. */
export class ShapeError extends Error {
  readonly code = "AZUREAD_SHAPE";
  override readonly name = "ShapeError";
  readonly exitCode = 3;
}
