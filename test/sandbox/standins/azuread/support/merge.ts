import { type PropertyMap } from "../../../../../provider/rpc";

/** A copy of some inputs with one property set, or removed, by its path: `conditions.users.includedUsers`. */
export function withValue(inputs: PropertyMap, path: string, value: unknown): PropertyMap {
  const copy = structuredClone(inputs);
  const steps = path.split(".");
  const last = steps.pop()!;
  const at = steps.reduce<any>((block, step) => (block[step] ??= {}), copy);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
