import { differences } from "../../kinds/differences";
import type { Kind } from "../../kinds/kind";
import { propertyPath } from "../propertyPath";
import type { DiffRequest, DiffResult, Log, PropertyDiff } from "../rpc";

/**
 * Compares what is declared with what is recorded, by meaning. A property that is no longer declared is no longer
 * managed: it stays as it is, which is no change but worth a word.
 */
export function diff(kind: Kind, { inputs, oldInputs, oldOutputs }: DiffRequest, log: Log): DiffResult {
  const changes: Record<string, PropertyDiff> = {};
  for (const { path, kind: change } of differences(kind.inputs, inputs, oldOutputs)) {
    changes[propertyPath(path)] = { kind: change, replace: kind.identity.includes(String(path[0])) };
  }
  if (oldOutputs["onDestroy"] !== undefined && inputs["onDestroy"] === undefined) {
    changes["onDestroy"] = { kind: "delete" };
  }
  const released = Object.keys(oldInputs).filter((name) => inputs[name] === undefined && name !== "onDestroy");
  if (released.length > 0)
    log.info(`No longer declared, so no longer managed and left as it is: ${released.join(", ")}.`);
  return { changes };
}
