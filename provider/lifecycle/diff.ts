import { differences, meets } from "../../kinds/differences";
import type { Kind, Values } from "../../kinds/kind";
import { propertyPath } from "../propertyPath";
import type { DiffRequest, DiffResult, Log, PropertyDiff } from "../rpc";

/**
 * Compares what is declared with what is recorded, by meaning. A property that is no longer declared is no longer
 * managed: it stays as it is, which is no change but worth a word.
 */
export function diff(kind: Kind, { inputs, oldInputs, oldOutputs }: DiffRequest, log: Log): DiffResult {
  const changes: Record<string, PropertyDiff> = {};
  for (const { path, kind: change } of differences(kind.inputs, inputs, oldOutputs)) {
    const name = String(path[0]);
    const replace = kind.identity.includes(name) || isFixed(kind, name);
    changes[propertyPath(path)] = { kind: change, replace };
  }
  if (oldOutputs["onDestroy"] !== undefined && inputs["onDestroy"] === undefined) {
    changes["onDestroy"] = { kind: "delete" };
  }
  const released = releasedPaths(kind, oldInputs, inputs);
  if (released.length > 0) {
    log.info(`No longer declared, so no longer managed and left as it is: ${released.join(", ")}.`);
  }
  return { changes, deleteBeforeReplace: isSameObject(kind, inputs, oldOutputs) };
}

const isFixed = (kind: Kind, name: string): boolean => kind.fixed?.includes(name) ?? false;

/** A replacement that has the id of what it replaces can't be made beside it. */
const isSameObject = (kind: Kind, inputs: Values, recorded: Values): boolean =>
  kind.identity.every((name) => meets(kind.inputs.shape[name]!, inputs[name], recorded[name]));

/** Properties that were declared and are no more. Entries of a list are part of its value. */
function releasedPaths(kind: Kind, before: Values, after: Values): string[] {
  return differences(kind.inputs, before, after)
    .filter(({ path, kind: change }) => change === "add" && !path.some((part) => typeof part === "number"))
    .map(({ path }) => propertyPath(path))
    .filter((path) => path !== "onDestroy");
}
