import { type Failure, type Report, type TenantResult } from "./model";

/** How many tenants are in each of the three states. */
export function countsOf({ tenants }: Report): Record<TenantResult["outcome"], number> {
  const counts = { same: 0, updated: 0, differs: 0, unreadable: 0 };
  for (const { outcome } of tenants) counts[outcome] += 1;
  return counts;
}

/** Says it all in one line: `3 tenants: 1 the same, 1 differs, 1 could not be read`. */
export function headline(report: Report): string {
  const { same, updated, differs, unreadable } = countsOf(report);
  const refused = report.tenants.filter(isRefused).length;
  const unread = unreadable - refused;
  const parts = [
    updated > 0 ? `${updated} updated` : "",
    same > 0 ? `${same} the same` : "",
    differs > 0 ? `${differs} ${differs === 1 ? "differs" : "differ"}` : "",
    refused > 0 ? `${refused} would lock somebody out` : "",
    unread > 0 ? `${unread} ${report.operation === "up" ? "not updated" : "could not be read"}` : "",
  ].filter(Boolean);
  const total = report.tenants.length;
  return total === 0
    ? "There was no tenant to work on."
    : `${total} ${total === 1 ? "tenant" : "tenants"}: ${parts.join(", ")}`;
}

/** Whether a tenant was read, and its plan refused for what it does to people who sign in. */
export const isRefused = (tenant: TenantResult): boolean =>
  tenant.outcome === "unreadable" && tenant.failure.kind === "lockout";

const failures: Readonly<Record<Failure["kind"], string>> = {
  configuration: "wrong configuration",
  tenant: "could not be read",
  policy: "breaks a guardrail",
  lockout: "would lock somebody out",
  engine: "engine failed",
  interrupted: "not finished",
  unverified: "still differs after the update",
  held: "held back",
  unreported: "not reported",
};

/** Says in a few words what became of a tenant. */
export function outcomeOf(tenant: TenantResult): string {
  if (tenant.outcome === "same") return "the same";
  return tenant.outcome === "unreadable" ? failures[tenant.failure.kind] : tenant.outcome;
}

/** Counts the properties that each side changed; a resource without properties counts as one. */
export function differenceCounts(tenant: TenantResult): { program: number; drift: number } {
  const counts = { program: 0, drift: 0 };
  for (const { origin, properties } of tenant.outcome === "same" ? [] : tenant.resources) {
    for (const each of properties.length > 0 ? properties.map((property) => property.origin) : [origin]) {
      if (each !== "drift") counts.program += 1;
      if (each !== "program") counts.drift += 1;
    }
  }
  return counts;
}
