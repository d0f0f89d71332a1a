import { and, MAYBE, NO, not, or, type Tri, tri, YES } from "../logic/Tri";
import type { ConditionSet } from "../model/ConditionalAccessPolicy";
import type { Problem } from "../model/Problem";
import type { CompiledLocation } from "../place/CompiledLocation";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn } from "../PreparedSignIn";
import type { TenantIndex } from "../TenantIndex";
import type { Condition } from "./Condition";
import { isGuid } from "./ids";
import { omitted } from "./omitted";
import { doubtful } from "./wordList";

type PlaceMatcher = (signIn: PreparedSignIn) => Tri;

/** The legacy MFA trusted IPs, which Graph doesn't hold as a named location. */
const mfaTrustedIpsId = "00000000-0000-0000-0000-000000000000";

/**
 * Compiles the locations; null when there is no such condition.
 *
 * Follows "Conditional Access: Network assignment" (Microsoft Learn): `All` is any address; `AllTrusted` any IP location
 * that is trusted, or the MFA trusted IPs; a named location that the facts don't hold can't be told.
 */
export function compileLocations(
  reader: PolicyReader,
  locations: ConditionSet["locations"],
  tenant: TenantIndex,
): Condition | null {
  if (locations == null) return null;
  const path = "conditions.locations";
  const unknown = reader.unknownProperties(path, locations, ["includeLocations", "excludeLocations"]);
  const everywhere = !locations.includeLocations?.length;
  if (everywhere && !locations.excludeLocations?.length && unknown.length === 0) return null;
  const include = anyPlace(reader, `${path}.includeLocations`, locations.includeLocations, tenant, true);
  const exclude = anyPlace(reader, `${path}.excludeLocations`, locations.excludeLocations, tenant, false);
  return {
    reason: "location",
    holds(signIn) {
      const { ip, country, gpsCountry } = signIn.place;
      if (ip === undefined && country === undefined && gpsCountry === undefined) return omitted(signIn);
      const excluded = exclude(signIn);
      if (excluded === YES) return NO;
      return unknown.length > 0 ? doubtful(unknown, signIn) : and(everywhere ? YES : include(signIn), not(excluded));
    },
  };
}

function anyPlace(
  reader: PolicyReader,
  path: string,
  values: readonly string[] | null | undefined,
  tenant: TenantIndex,
  including: boolean,
): PlaceMatcher {
  const matchers = (values ?? []).map((value) => placeMatcher(reader, path, value, tenant, including));
  return (signIn) => {
    let result: Tri = NO;
    for (const matcher of matchers) {
      result = or(result, matcher(signIn));
      if (result === YES) break;
    }
    return result;
  };
}

function placeMatcher(
  reader: PolicyReader,
  path: string,
  value: string,
  tenant: TenantIndex,
  including: boolean,
): PlaceMatcher {
  if (value === "All") return () => YES;
  if (value === "AllTrusted") return allTrusted(tenant, including);
  if (value === mfaTrustedIpsId) return mfaTrustedIps(reader, path, tenant);
  const location = isGuid(value) ? tenant.locations.get(value.toLowerCase()) : undefined;
  if (!location) {
    const problem = isGuid(value)
      ? reader.problem(
          "missingNamedLocation",
          path,
          `${path} names the location ${value}, which is not among the facts.`,
        )
      : reader.unknownMember(path, value, "a named location's id, All or AllTrusted");
    return (signIn) => doubtful([problem], signIn);
  }
  const problem = reader.problemIf(
    location.problem,
    "missingNamedLocation",
    path,
    (what) => `The location ${value} ${what}.`,
  );
  return (signIn) => inLocation(location, signIn, problem, reader.policyId);
}

function inLocation(
  location: CompiledLocation,
  signIn: PreparedSignIn,
  problem: Problem | null,
  policyId: string,
): Tri {
  let result = signIn.locationCache.get(location);
  if (result === undefined) {
    result = location.has(signIn.place);
    signIn.locationCache.set(location, result);
  }
  if (result === MAYBE) {
    signIn.trace?.doubt(
      problem ?? {
        code: "missingFact",
        policyId,
        path: "signIn",
        message: `The sign-in doesn't say enough about its place to tell whether it is in ${location.location.displayName ?? location.location.id}.`,
      },
    );
  }
  return result;
}

function allTrusted(tenant: TenantIndex, including: boolean): PlaceMatcher {
  const trusted = [...tenant.locations.values()].filter(({ location, ips }) => ips && location.isTrusted === true);
  const { mfaTrustedIps: extra } = tenant;
  return (signIn) => {
    const { ip } = signIn.place;
    let result: Tri = NO;
    for (const location of trusted) result = or(result, inLocation(location, signIn, null, ""));
    if (result === YES) return YES;
    if (ip === undefined) return MAYBE;
    if (extra) return or(result, tri(extra.has(ip)));
    signIn.trace?.note("mfaTrustedIpsUnknown");
    // Unknown trusted IPs may make a policy apply, but are not counted on to keep one from applying.
    return including ? MAYBE : result;
  };
}

function mfaTrustedIps(reader: PolicyReader, path: string, tenant: TenantIndex): PlaceMatcher {
  const { mfaTrustedIps: ips } = tenant;
  if (!ips) {
    const message = `${path} names the MFA trusted IPs, which are not among the facts.`;
    const problem = reader.problem("missingNamedLocation", path, message);
    return (signIn) => doubtful([problem], signIn);
  }
  return ({ place }) => (place.ip === undefined ? MAYBE : tri(ips.has(place.ip)));
}
