import type { z } from "zod";
import type { exemption } from "./parameters";
import type { Resource } from "./Rule";

/** Whether the configuration says, with a reason, that a rule leaves a resource alone. */
export function isExempt({ name, urn }: Resource, parameters: Record<string, unknown>): boolean {
  const exemptions = (parameters["exemptions"] ?? []) as z.output<typeof exemption>[];
  return exemptions.some(({ resource }) => resource === name || resource === urn);
}
