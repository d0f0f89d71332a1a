import { notImplemented } from "../../problems";
import type { RouteContext } from "../../route";
import { isInAny } from "./places";
import type { Policy } from "./Policy";
import type { EvaluateRequest } from "./request";
import { otherTarget } from "./targets";
import { isAssigned } from "./users";

/**
 * Why a policy doesn't apply to a sign-in: the first condition that doesn't hold, in the words of whatIfAnalysisReasons;
 * `notSet` when it applies. A condition that the request says nothing about doesn't hold.
 */
export function evaluatePolicy(ctx: RouteContext, { conditions }: Policy, request: EvaluateRequest): string {
  const { signInContext, signInConditions: given } = request;
  const checks: [reason: string, hold: () => boolean | undefined][] = [
    ...identityChecks(ctx, conditions, request),
    [otherTarget(conditions, signInContext) ?? "application", () => !otherTarget(conditions, signInContext)],
    ["devicePlatform", () => platform(conditions.platforms, given.devicePlatform)],
    ["devices", () => filters(conditions)],
    ["clientApps", () => clientApp(conditions.clientAppTypes ?? [], given.clientAppType)],
    ["location", () => location(ctx, conditions.locations, given)],
    ["signInRisk", () => level(conditions.signInRiskLevels, given.signInRiskLevel)],
    ["userRisk", () => level(conditions.userRiskLevels, given.userRiskLevel)],
    ["signInRisk", () => level(conditions.servicePrincipalRiskLevels, given.servicePrincipalRiskLevel)],
    ["insiderRisk", () => level(flags(conditions.insiderRiskLevels), given.insiderRiskLevel)],
    [
      "authenticationFlow",
      () => level(flags(conditions.authenticationFlows?.transferMethods), given.authenticationFlow?.transferMethod),
    ],
  ];
  for (const [reason, hold] of checks) {
    const holds = hold();
    if (holds === undefined) return "notEnoughInformation";
    if (!holds) return reason;
  }
  return "notSet";
}

function identityChecks(
  ctx: RouteContext,
  { users, clientApplications }: Policy["conditions"],
  { signInIdentity: identity }: EvaluateRequest,
): [string, () => boolean][] {
  if ("servicePrincipalId" in identity) {
    const { includeServicePrincipals: include = [], excludeServicePrincipals: exclude = [] } = clientApplications ?? {};
    const isOwn = include.includes("ServicePrincipalsInMyTenant");
    const isIncluded = isOwn || include.includes(identity.servicePrincipalId);
    return [["workloadIdentities", () => isIncluded && !exclude.includes(identity.servicePrincipalId)]];
  }
  const person = {
    id: identity.userId ?? null,
    externalType: identity.externalUserType ?? "none",
    homeTenantId: identity.externalTenantId ?? null,
  };
  return [["users", () => isAssigned(users, person, ctx.tenant)]];
}

function platform(platforms: Policy["conditions"]["platforms"], given: string | null | undefined): boolean | undefined {
  const include = platforms?.includePlatforms ?? [];
  if (include.length === 0) return true;
  if (!given) return undefined;
  const isListed = (list: readonly string[]): boolean => list.some((one) => one === "all" || one === given);
  return isListed(include) && !isListed(platforms?.excludePlatforms ?? []);
}

function clientApp(types: readonly string[], given: string | null | undefined): boolean | undefined {
  if (types.length === 0 || types.includes("all")) return true;
  if (!given) return undefined;
  return types.includes(given) || (given === "easSupported" && types.includes("exchangeActiveSync"));
}

function location(
  ctx: RouteContext,
  locations: Policy["conditions"]["locations"],
  { ipAddress, country }: EvaluateRequest["signInConditions"],
): boolean | undefined {
  const include = locations?.includeLocations ?? [];
  if (include.length === 0) return true;
  if (!ipAddress && !country) return undefined;
  const place = { address: ipAddress, country };
  return isInAny(include, place, ctx.tenant) && !isInAny(locations?.excludeLocations ?? [], place, ctx.tenant);
}

function level(levels: readonly string[] | null | undefined, given: string | null | undefined): boolean | undefined {
  if (!levels || levels.length === 0) return true;
  return given ? levels.includes(given) : undefined;
}

const flags = (value: string | null | undefined): string[] =>
  (value ?? "").split(",").flatMap((one) => one.trim() || []);

/** Rules are a language of their own, which is refused rather than guessed at. */
function filters({ devices, applications, clientApplications }: Policy["conditions"]): boolean {
  const filter =
    devices?.deviceFilter ??
    applications?.applicationFilter ??
    (clientApplications as { servicePrincipalFilter?: unknown } | null)?.servicePrincipalFilter;
  if (filter) throw notImplemented("The emulator does not evaluate policies with filter rules.");
  return true;
}
