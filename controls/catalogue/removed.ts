import type { RemovedControl } from "../Control";

/**
 * Controls that are not asked for any more, and versions that a later one replaced. Nothing is ever taken off this list:
 * an id that was in a report, a ticket or a tenant file keeps its page.
 */
export const removedControls: readonly RemovedControl[] = [];
