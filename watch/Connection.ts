import type { GraphClient } from "../graph";

/** A tenant that is reached, and whose token it is reached with. */
export interface Connection {
  graph: GraphClient;
  /** Object id of whoever is signed in, where the token says so. */
  objectId?: string;
}
