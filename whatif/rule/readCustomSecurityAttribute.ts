import type { CustomSecurityAttributes } from "../model/TenantFacts";
import type { FilterValue } from "./FilterRule";

const prefix = "customsecurityattribute.";

/** Whether a property (lower case) of a rule names a custom security attribute, as `<set>_<attribute>`. */
export const isCustomSecurityAttribute = (property: string) => /^customsecurityattribute\.[^_.]+_[^.]+$/.test(property);

/**
 * Reads the custom security attribute that a rule names, of an application or a service principal.
 *
 * Follows "Conditional Access: Filter for applications" (Microsoft Learn).
 */
export function readCustomSecurityAttribute(attributes: CustomSecurityAttributes, property: string): FilterValue {
  const name = property.slice(prefix.length);
  const split = name.indexOf("_");
  const set = ofName(attributes, name.slice(0, split));
  return (set && ofName(set, name.slice(split + 1))) ?? null;
}

function ofName<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.entries(record).find(([key]) => key.toLowerCase() === name)?.[1];
}
