/** Where a value is, inside a resource's properties. */
export type Path = readonly (string | number)[];

/** A question ran into a value that is not known before the deployment. It is answered by the deployment itself. */
export class NotKnownYet extends Error {
  constructor(readonly path: Path) {
    super(`${path.join(".")} is not known yet`);
  }
}
