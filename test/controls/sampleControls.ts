import type { Catalogue, Control, ControlId, RemovedControl } from "../../controls";
import type { Verdict } from "../../controls/verdict";

/** A control of which a test needs little more than the id. */
export const control = (id: ControlId, change: Partial<Control> = {}): Control => ({
  id,
  title: `Title of ${id}`,
  rationale: "Why.",
  severity: "low",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "What to do.",
  ...change,
});

/** A control that always finds the same. */
export const finding = (id: ControlId, verdict: Verdict, change: Partial<Control> = {}): Control =>
  control(id, { predicate: () => verdict, ...change });

export const removed = (id: ControlId, replacedBy?: ControlId): RemovedControl => ({
  id,
  title: `Title of ${id}`,
  removed: { on: "2026-12-01", why: "It asked for too little.", replacedBy },
});

export const catalogueOf = (controls: readonly Control[], gone: readonly RemovedControl[] = []): Catalogue => ({
  controls,
  removed: gone,
});
