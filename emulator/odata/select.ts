import { badRequest } from "../problems";
import { type Entity } from "../store/Entity";

/** Keeps the properties named by `$select` and the annotations; all of them when it is absent or names `*`. */
export function select(item: Entity, names: string | null): Entity {
  if (names === null) return item;
  const wanted = new Set(names.split(",").map((name) => name.trim()));
  if (wanted.has("")) {
    throw badRequest("Parsing OData Select and Expand failed: a property name is empty.", "BadRequest");
  }
  if (wanted.has("*")) return item;
  const kept = Object.entries(item).filter(([name]) => wanted.has(name) || name === "@odata.type");
  return Object.fromEntries(kept);
}
