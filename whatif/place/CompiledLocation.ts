import { MAYBE, NO, type Tri, tri, YES } from "../logic/Tri";
import type { NamedLocation } from "../model/TenantFacts";
import type { Ip } from "./ip";
import { IpSet } from "./IpSet";

/** Where a sign-in comes from; undefined is what it leaves out. */
export interface Place {
  ip: Ip | undefined;
  /** Upper case; null is an address that maps to no country. */
  country: string | null | undefined;
  gpsCountry: string | null | undefined;
}

/** A named location ready to be asked whether a sign-in comes from it. */
export interface CompiledLocation {
  location: NamedLocation;
  /** Null for a country location. */
  ips: IpSet | null;
  /** Null when the location's shape is understood, else what is wrong with it. */
  problem: string | null;
  has(place: Place): Tri;
}

/**
 * Compiles a named location.
 *
 * Follows "Conditional Access: Network assignment" (Microsoft Learn): countries by address or by GPS, and addresses that
 * map to no country only where the location includes them.
 */
export function compileLocation(location: NamedLocation): CompiledLocation {
  if (location.ipRanges) {
    const ips = new IpSet(location.ipRanges.map((range) => range.cidrAddress ?? ""));
    const problem = ips.invalid.length > 0 ? `has ranges that can't be read: ${ips.invalid.join(", ")}` : null;
    return {
      location,
      ips,
      problem,
      has: ({ ip }) => (ip === undefined ? MAYBE : ips.has(ip) ? YES : problem ? MAYBE : NO),
    };
  }
  if (location.countriesAndRegions) {
    const codes = location.countriesAndRegions.map((code) => String(code).toUpperCase());
    const countries = new Set(codes);
    const strange = codes.filter((code) => !/^[A-Z]{2}$/.test(code));
    const problem = strange.length > 0 ? `has countries that can't be read: ${strange.join(", ")}` : null;
    const unknownToo = location.includeUnknownCountriesAndRegions === true;
    const byGps = location.countryLookupMethod === "authenticatorAppGps";
    return {
      location,
      ips: null,
      problem,
      has: ({ country, gpsCountry }) => {
        const where = byGps ? gpsCountry : country;
        if (where === undefined) return MAYBE;
        const isIn = tri(where === null ? unknownToo : countries.has(where));
        return isIn === NO && problem && where !== null ? MAYBE : isIn;
      },
    };
  }
  const problem = "is neither a list of IP ranges nor of countries";
  return { location, ips: null, problem, has: () => MAYBE };
}
