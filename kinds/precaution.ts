import { isObject } from "./canonical";
import type { GraphObject, GraphRead, GraphWrite, Values } from "./kind";

/** What has to be looked at before an object is changed, and what has to happen together with the change. */
export interface Precaution {
  /** What is looked at; nothing, for this change: an empty list. */
  look(inputs: Values, live: GraphObject): readonly Look[];
  /** Said where the token may not look: what goes unchecked then. Left out: without looking, nothing is changed. */
  readonly unseen?: string;
  /**
   * @param seen what each look found, without those that the token may not take and those that found nothing there
   * @throws KindError when the change must not be made
   */
  take(seen: readonly GraphObject[], inputs: Values, live: GraphObject): Companions;
}

/** One look, and what the token must be permitted for it. */
export interface Look extends GraphRead {
  permissions: readonly string[];
  /** Said where what is looked at isn't there. Left out: nothing is changed then. */
  absent?: string;
}

/** Requests that belong to a change. */
export interface Companions {
  /** Follow the change at once. */
  after: GraphWrite[];
  /** Take the change and all that followed back, should one of them fail. */
  undo: GraphWrite[];
  /** What the look left open, for whoever deploys. */
  warning?: string;
}

/** A change that goes alone. */
export const alone: Companions = { after: [], undo: [] };

/** The objects of a list that was looked at. */
export const listedIn = ({ value }: GraphObject): GraphObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
