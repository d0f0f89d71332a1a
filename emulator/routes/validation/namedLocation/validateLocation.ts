import { countryCodes } from "../../../data/countryCodes";
import { isNetwork, prefixLength } from "./cidr";
import { locationProblem } from "./locationProblem";
import { type Location } from "./locationSchema";

const mostRanges = 2000;
/** Only narrower networks than this are accepted. */
const widestPrefix = 8;

/** Refuses the contents of a named location that the service would refuse. */
export function validateLocation(location: Location): void {
  if (location["@odata.type"] === "#microsoft.graph.countryNamedLocation") {
    checkCountries(location.countriesAndRegions);
  } else {
    checkRanges(location.ipRanges.map((range) => range.cidrAddress));
  }
}

function checkCountries(countries: string[]): void {
  if (countries.length === 0) {
    throw locationProblem(1950, "countriesAndRegions must name at least one country or region.");
  }
  const unknown = countries.find((country) => !countryCodes.has(country.toUpperCase()));
  if (unknown !== undefined) {
    throw locationProblem(
      1951,
      `countriesAndRegions contains '${unknown}', which is not a two-letter code of ISO 3166.`,
    );
  }
}

function checkRanges(cidrs: string[]): void {
  if (cidrs.length === 0 || cidrs.length > mostRanges) {
    throw locationProblem(1952, `ipRanges must hold 1 to ${mostRanges} ranges, not ${cidrs.length}.`);
  }
  for (const cidr of cidrs) {
    if (!isNetwork(cidr)) {
      throw locationProblem(1953, `ipRanges contains '${cidr}', which is not an address range in CIDR notation.`);
    }
    if (prefixLength(cidr) <= widestPrefix) {
      throw locationProblem(1954, `ipRanges contains '${cidr}': the mask must be longer than /${widestPrefix}.`);
    }
  }
}
