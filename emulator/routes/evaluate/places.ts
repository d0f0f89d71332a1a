import { BlockList, isIP } from "node:net";
import type { Tenant } from "../../store/Tenant";

/** Where a sign-in comes from; undefined is what the request leaves out. */
export interface Place {
  address?: string | null;
  country?: string | null;
}

interface Location {
  id?: unknown;
  isTrusted?: unknown;
  ipRanges?: { cidrAddress: string }[];
  countriesAndRegions?: string[];
  includeUnknownCountriesAndRegions?: unknown;
}

/** Whether a place is in one of the locations that a policy lists: by id, `All` or `AllTrusted`. */
export function isInAny(listed: readonly string[], place: Place, tenant: Tenant): boolean {
  const locations = tenant.objects("namedLocations").visibleAll() as Location[];
  return listed.some((entry) => {
    if (entry === "All") return true;
    if (entry === "AllTrusted") return locations.some((one) => one.isTrusted === true && isIn(one, place));
    return locations.some((one) => String(one.id).toLowerCase() === entry.toLowerCase() && isIn(one, place));
  });
}

function isIn({ ipRanges, countriesAndRegions, includeUnknownCountriesAndRegions }: Location, place: Place): boolean {
  if (ipRanges) return place.address ? isInRanges(ipRanges, place.address) : false;
  if (!place.country) return includeUnknownCountriesAndRegions === true;
  return (countriesAndRegions ?? []).includes(place.country.toUpperCase());
}

function isInRanges(ranges: readonly { cidrAddress: string }[], address: string): boolean {
  const list = new BlockList();
  for (const { cidrAddress } of ranges) {
    const [network = "", bits = ""] = cidrAddress.split("/");
    list.addSubnet(network, Number(bits), family(network));
  }
  return list.check(address, family(address));
}

const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");
