/** Ids of the controls (`EB-XT-01v1`) that resources serve, by the name of the resource. */
export type ServedControls = ReadonlyMap<string, readonly string[]>;

/** A resource of any kind, as the engine's events and its state have it. */
interface Component {
  type: string;
  outputs?: Record<string, unknown> | null;
}

/**
 * Collects what the components of the baseline say in their output `controls`: ids, each with the names of the resources
 * that serve it. A program that uses a single component says it as well as one with the whole baseline.
 */
export function servedControls(resources: Iterable<Component>): ServedControls {
  const served = new Map<string, Set<string>>();
  for (const { type, outputs } of resources) {
    if (!type.startsWith("entra-baseline:")) continue;
    for (const [control, names] of Object.entries((outputs?.controls ?? {}) as Record<string, unknown>)) {
      for (const name of Array.isArray(names) ? names : []) {
        if (typeof name === "string") served.set(name, (served.get(name) ?? new Set()).add(control));
      }
    }
  }
  return new Map([...served].map(([name, controls]) => [name, [...controls].sort()]));
}
