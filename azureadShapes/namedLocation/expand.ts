import { type Values, asBlock, asList } from "../values";
import { countryType, ipType, rangeTypes } from "./types";

/** The body that creates or patches a named location, without its name: Graph's countryNamedLocation or ipNamedLocation. */
export function expand(planned: Values): Values {
  const [ip, country] = [asBlock(planned.ip), asBlock(planned.country)];
  if (ip) {
    // IPv6 ranges are sent as IPv4 ranges too: so does the official plugin, and Graph takes them.
    const ipRanges = asList(ip.ipRanges).map((cidrAddress) => ({ "@odata.type": rangeTypes[0], cidrAddress }));
    return { "@odata.type": ipType, ipRanges, isTrusted: ip.trusted === true };
  }
  return {
    "@odata.type": countryType,
    countriesAndRegions: asList(country?.countriesAndRegions),
    countryLookupMethod: country?.countryLookupMethod,
    includeUnknownCountriesAndRegions: country?.includeUnknownCountriesAndRegions === true,
  };
}
