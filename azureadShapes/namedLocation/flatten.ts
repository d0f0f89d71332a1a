import { type Values, asBlock, asList } from "../values";
import { countryType, ipType, rangeTypes } from "./types";

/** The properties of a named location that Graph answered, in Pulumi's names. */
export function flatten(body: Values): Values {
  const common = { displayName: body.displayName ?? "", objectId: body.id };
  if (body["@odata.type"] === ipType) {
    const ranges = asList(body.ipRanges).map((range) => asBlock(range) ?? {});
    const known = ranges.filter((range) => rangeTypes.includes(String(range["@odata.type"])));
    const ip = { ipRanges: known.map((range) => range.cidrAddress), trusted: body.isTrusted === true };
    return { ...common, ip };
  }
  if (body["@odata.type"] !== countryType) return common;
  const country = {
    countriesAndRegions: asList(body.countriesAndRegions),
    countryLookupMethod: body.countryLookupMethod ?? "clientIpAddress",
    includeUnknownCountriesAndRegions: body.includeUnknownCountriesAndRegions === true,
  };
  return { ...common, country };
}
