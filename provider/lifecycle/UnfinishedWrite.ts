/** A write was sent, and it is not known, or not yet to be seen, what became of it. */
export class UnfinishedWrite extends Error {
  override readonly name = "UnfinishedWrite";
}
