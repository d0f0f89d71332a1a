import { type ResourceResult } from "./model";

/** Differences told apart by who made them; a resource may be in both, with its properties divided. */
export interface ByOrigin {
  /** Changed behind Pulumi's back, and by the program too where the origin says "both". */
  drift: ResourceResult[];
  /** Changed by the program alone. */
  program: ResourceResult[];
}

/** Tells what was changed behind Pulumi's back from what the program changes. */
export function byOrigin(resources: readonly ResourceResult[]): ByOrigin {
  const divided: ByOrigin = { drift: [], program: [] };
  for (const resource of resources) {
    if (resource.properties.length === 0) {
      divided[resource.origin === "program" ? "program" : "drift"].push(resource);
      continue;
    }
    const program = resource.properties.filter(({ origin }) => origin === "program");
    const drift = resource.properties.filter(({ origin }) => origin !== "program");
    if (drift.length > 0 || resource.isGone) divided.drift.push({ ...resource, properties: drift });
    if (program.length > 0) divided.program.push({ ...resource, properties: program });
  }
  return divided;
}
