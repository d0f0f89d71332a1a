import type { ConditionalAccessPolicy } from "../../whatif/model/ConditionalAccessPolicy";
import type { NamedLocation } from "../../whatif/model/TenantFacts";
import type { TenantState } from "../TenantState";
import type { Flaw } from "./judge";

/** The MFA trusted IPs of old, which Graph names by this id and doesn't list. */
const trustedIps = "00000000-0000-0000-0000-000000000000";

/**
 * What keeps a policy from being for every place but those that are allowed by name.
 *
 * @param allowable why a location that is left out may not be, if so
 */
export function notEveryOtherPlace(
  { conditions }: ConditionalAccessPolicy,
  { namedLocations }: TenantState,
  allowable: (location: NamedLocation) => string | undefined,
): Flaw[] {
  const { includeLocations, excludeLocations } = conditions?.locations ?? {};
  if (!(includeLocations ?? []).some((id) => /^all$/i.test(id))) return [{ text: "it is for some places only" }];
  return (excludeLocations ?? [])
    .filter((id) => !/^alltrusted$/i.test(id) && id !== trustedIps)
    .flatMap((id): Flaw[] => {
      if (!namedLocations) return [{ text: `the named location ${id} could not be read`, doubt: true }];
      const location = namedLocations.find((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
      if (!location) return [{ text: `it leaves out the location ${id}, which does not exist` }];
      const why = allowable(location);
      return why ? [{ text: `it leaves out the location "${location.displayName}", ${why}` }] : [];
    });
}

/** Whether a location is a list of address ranges. */
export const isIpLocation = ({ ipRanges }: NamedLocation): boolean => Boolean(ipRanges);
