import { closest } from "fastest-levenshtein";
import { controls } from "./catalogue";
import { removedControls } from "./catalogue/removed";
import type { Control, RemovedControl } from "./Control";
import { ControlError } from "./ControlError";

/** The controls that ids are looked up in. */
export interface Catalogue {
  readonly controls: readonly Control[];
  readonly removed: readonly RemovedControl[];
}

/** The catalogue of this library. */
export const catalogue: Catalogue = { controls, removed: removedControls };

/** The control of an id, or undefined when there is none. */
export const controlOf = (id: string): Control | undefined => controls.find((control) => control.id === id);

/**
 * Finds a control by its id, in any casing.
 *
 * @throws ControlError (`UNKNOWN_CONTROL`) when there is none: with what replaced a removed one, else the nearest id
 */
export function findControl(id: string, { controls, removed }: Catalogue = catalogue): Control {
  const is = (candidate: { id: string }) => candidate.id.toLowerCase() === id.trim().toLowerCase();
  const found = controls.find(is);
  if (found) return found;
  const gone = removed.find(is);
  if (gone) {
    const { on, why, replacedBy } = gone.removed;
    throw new ControlError(
      "UNKNOWN_CONTROL",
      `control ${gone.id} was removed on ${on}: ${why}${replacedBy ? ` Use ${replacedBy}.` : ""}`,
    );
  }
  const nearest = closest(
    id.trim().toUpperCase(),
    controls.map((control) => control.id.toUpperCase()),
  );
  const meant = controls.find((control) => control.id.toUpperCase() === nearest);
  throw new ControlError(
    "UNKNOWN_CONTROL",
    `control "${id}" does not exist; ${meant ? `did you mean ${meant.id}? ` : ""}"entra-baseline controls" lists all of them.`,
  );
}
