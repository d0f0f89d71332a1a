import type { GraphObject, GraphRead, GraphWrite, Values } from "./kind";

/** What has to be looked at before an object is changed, and what has to happen together with the change. */
export interface Precaution {
  /** What is looked at, and what the token must be permitted for it; undefined: nothing, for this change. */
  look(inputs: Values, live: GraphObject): (GraphRead & { permissions: readonly string[] }) | undefined;
  /** Said where the token may not look: what goes unchecked then. Left out: without looking, nothing is changed. */
  readonly unseen?: string;
  /** @throws KindError when the change must not be made */
  take(seen: GraphObject, inputs: Values, live: GraphObject): Companions;
}

/** Requests that belong to a change. */
export interface Companions {
  /** Follow the change at once. */
  after: GraphWrite[];
  /** Take the change and all that followed back, should one of them fail. */
  undo: GraphWrite[];
}

/** A change that goes alone. */
export const alone: Companions = { after: [], undo: [] };
