import type { Evaluator } from "../Evaluator";
import type { SignIn } from "../model/SignIn";
import { distinct } from "./distinct";
import { formatIp, type Ip } from "../place/ip";
import type { CompiledLocation } from "../place/CompiledLocation";

/** A place to sign in from, and what to call it. */
export interface PlaceValue {
  label: string;
  network: string;
  /** Empty when no named location is about countries. */
  country: string;
  part: Pick<SignIn, "ipAddress" | "country" | "gpsCountry">;
}

/** Codes that ISO 3166 will never give to a country. */
const noCountry = ["ZZ", "XX", "AA", "QZ"];

/**
 * Places that stand for all places: for every combination of named locations that an address, a country and a GPS position
 * can be in, one. No policy of these evaluators can tell a place from the one that stands for it.
 */
export function representativePlaces(evaluators: readonly Evaluator[]): PlaceValue[] {
  const locations = evaluators.flatMap(({ tenant }) => [...tenant.locations.values()]);
  const trusted = evaluators.flatMap(({ tenant }) => tenant.mfaTrustedIps ?? []);
  const byIp = locations.filter(({ ips }) => ips !== null);
  const byCountry = locations.filter((location) => isBy(location, "clientIpAddress"));
  const byGps = locations.filter((location) => isBy(location, "authenticatorAppGps"));
  const sets = [...byIp.map(({ ips }) => ips!), ...trusted];
  // 192.0.2.1 and 2001:db8:: are for documentation: nobody signs in from there, so they read as "anywhere else".
  const addresses: Ip[] = [3221225985, 0x20010db8n << 96n, 0, 0n, ...sets.flatMap((set) => set.boundaries())];
  const ips = distinct(addresses, (ip) => sets.map((set) => (set.has(ip) ? 1 : 0)).join(""));
  const countries = representativeCountries(byCountry);
  const positions = byGps.length > 0 ? representativeCountries(byGps) : [undefined];
  return ips.flatMap((ip) =>
    countries.flatMap((country) =>
      positions.map((gpsCountry): PlaceValue => {
        const names = byIp.filter(({ ips: set }) => set!.has(ip)).map(nameOf);
        const part = { ipAddress: formatIp(ip), country, ...(gpsCountry !== undefined && { gpsCountry }) };
        const network = names.length > 0 ? [...new Set(names)].join(" and ") : "outside every named network";
        const where = [
          ...(byCountry.length > 0 ? [countryLabel(country)] : []),
          ...(gpsCountry !== undefined ? [`${countryLabel(gpsCountry)} by GPS`] : []),
        ].join(", ");
        return { label: where ? `${network} in ${where}` : network, network, country: where, part };
      }),
    ),
  );
}

function representativeCountries(locations: readonly CompiledLocation[]): (string | null)[] {
  const codes = new Set(locations.flatMap(({ location }) => location.countriesAndRegions ?? []).filter(isCode));
  const other = noCountry.find((code) => !codes.has(code)) ?? "ZZ";
  return distinct([other, null, ...codes], (country) =>
    locations.map((location) => location.has({ ip: undefined, country, gpsCountry: country })).join(""),
  );
}

/** What isn't one, such as a value that isn't known yet, can't be signed in from. */
const isCode = (country: string): boolean => /^[A-Z]{2}$/i.test(country);

function countryLabel(country: string | null): string {
  if (country === null) return "no known country";
  return noCountry.includes(country) ? "a country outside every named location" : country;
}

const nameOf = ({ location }: CompiledLocation) => location.displayName ?? location.id;

function isBy({ location, ips }: CompiledLocation, method: "clientIpAddress" | "authenticatorAppGps"): boolean {
  return (
    ips === null && (location.countryLookupMethod === "authenticatorAppGps") === (method === "authenticatorAppGps")
  );
}
