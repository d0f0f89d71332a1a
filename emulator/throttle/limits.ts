import { type Caller, type Route, type Throttle } from "../route";
import { type Tenant } from "../store/Tenant";

export interface Spending {
  route: Route;
  query: URLSearchParams;
  caller: Caller;
  tenant: Tenant;
}

/** One rate limit of Microsoft Graph: so many units per period for each key. */
export interface Limit {
  /** As in the `x-ms-throttle-scope` header. */
  scope: string;
  /** The services that fall under it; undefined = all. */
  service?: Throttle;
  key(spending: Spending): string;
  capacity(spending: Spending): number;
  perMs: number;
  /** 0 = the request does not count. */
  cost(spending: Spending): number;
  /** Conditional access does not say when to come back. */
  retryAfter: boolean;
}

/** https://learn.microsoft.com/graph/throttling-limits */
export const limits: readonly Limit[] = [
  {
    scope: "Tenant_ConditionalAccess",
    service: "conditionalAccess",
    key: ({ tenant }) => tenant.tenantId,
    capacity: () => 1,
    perMs: 1000,
    cost: () => 1,
    retryAfter: false,
  },
  {
    scope: "Tenant_Application_Reports",
    service: "reports",
    key: ({ tenant, caller }) => `${tenant.tenantId} ${caller.appId}`,
    capacity: () => 5,
    perMs: 10_000,
    cost: () => 1,
    retryAfter: true,
  },
  {
    scope: "Tenant_Application_ResourceUnits",
    service: "identityAccess",
    key: ({ tenant, caller }) => `${tenant.tenantId} ${caller.appId}`,
    capacity: ({ tenant }) => unitsForSize(tenant.objects("users").all().length),
    perMs: 10_000,
    cost: resourceUnits,
    retryAfter: true,
  },
  {
    scope: "Tenant_Application_Writes",
    service: "identityAccess",
    key: ({ tenant, caller }) => `${tenant.tenantId} ${caller.appId}`,
    capacity: () => 3000,
    perMs: 150_000,
    cost: writes,
    retryAfter: true,
  },
  {
    scope: "Tenant_Writes",
    service: "identityAccess",
    key: ({ tenant }) => tenant.tenantId,
    capacity: () => 18_000,
    perMs: 300_000,
    cost: writes,
    retryAfter: true,
  },
  {
    scope: "Application",
    key: ({ caller }) => caller.appId,
    capacity: () => 2000,
    perMs: 1000,
    cost: () => 1,
    retryAfter: true,
  },
];

/** What a request costs in the directory's units. */
export function resourceUnits({ route, query }: Spending): number {
  const base = route.cost ?? (route.method === "GET" ? 1 : 2);
  const top = Number(query.get("$top") ?? Infinity);
  const options = (query.has("$expand") ? 1 : 0) - (query.has("$select") ? 1 : 0) - (top < 20 ? 1 : 0);
  return Math.max(base + options, 1);
}

function writes({ route }: Spending): number {
  return route.method === "GET" ? 0 : 1;
}

function unitsForSize(users: number): number {
  if (users < 50) return 3500;
  return users <= 500 ? 5000 : 8000;
}
