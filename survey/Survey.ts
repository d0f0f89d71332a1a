import type { TenantState } from "../controls/TenantState";

/** A tenant as Graph tells it. */
export interface Survey {
  state: TenantState;
  /** What could not be read, in the words of {@link TenantState} or `groups/{id}`, and why. It is undefined in the state. */
  unread: Unread[];
}

export interface Unread {
  part: string;
  why: string;
}
