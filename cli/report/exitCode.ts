import { type Failure, type Report } from "./model";

/** What a run ends with when a tenant failed in this way. */
export const failureCodes: Readonly<Record<Failure["kind"], number>> = {
  engine: 1,
  configuration: 2,
  tenant: 3,
  policy: 4,
  lockout: 5,
  unverified: 6,
  held: 6,
  unreported: 8,
  interrupted: 130,
};

/** What a run ends with when a tenant differs, by changes of the program or by drift. */
export const differsCode = 7;

/** The failure that matters most first: it has to be mended before the others can be seen. */
const order = [
  "interrupted",
  "unreported",
  "engine",
  "configuration",
  "tenant",
  "policy",
  "lockout",
  "unverified",
  "held",
] as const;

/**
 * Tells what a run ends with: 0 when nothing is left to be done in any tenant, 7 when some tenant differs and every tenant
 * was read, else the code of the failure that matters most. A run that could not see everything never says 0 or 7.
 */
export function exitCode({ tenants }: Report): number {
  const kinds = new Set(tenants.flatMap((tenant) => (tenant.outcome === "unreadable" ? tenant.failure.kind : [])));
  const worst = order.find((kind) => kinds.has(kind));
  if (worst) return failureCodes[worst];
  return tenants.some(({ outcome }) => outcome === "differs") ? differsCode : 0;
}
