import { type GraphProblem } from "../../problems";
import { type Entity } from "../../store/Entity";

/**
 * Refuses a body that would change what Graph sets itself. Sending back the value that was read is harmless, and on a
 * create so is null.
 *
 * @param current the stored object; undefined on a create
 */
export function refuseImmutable(
  body: Entity,
  names: readonly string[],
  current: Entity | undefined,
  problem: (message: string) => GraphProblem,
): void {
  const changed = names.find((name) => body[name] !== undefined && (body[name] ?? null) !== (current?.[name] ?? null));
  if (changed !== undefined) throw problem(`Property '${changed}' is read-only and cannot be set.`);
}
