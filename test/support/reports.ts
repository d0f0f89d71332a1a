import type { PropertyResult, Report, ResourceResult, TenantResult } from "../../cli/report/model";

/** A report of a preview. */
export const reportOf = (...tenants: TenantResult[]): Report => ({
  format: "entra-baseline/report/1",
  operation: "preview",
  tenants,
});

const common = (stack: string) => ({ stack, seconds: 12.3, warnings: [] });

export const same = (stack: string): TenantResult => ({ ...common(stack), outcome: "same" });

export const differs = (stack: string, ...resources: ResourceResult[]): TenantResult => ({
  ...common(stack),
  outcome: "differs",
  resources,
});

type Unreadable = Extract<TenantResult, { outcome: "unreadable" }>;

export const unreadable = (
  stack: string,
  message = "Signing in failed.",
  kind: Unreadable["failure"]["kind"] = "tenant",
  resources: ResourceResult[] = [],
): TenantResult => ({
  ...common(stack),
  outcome: "unreadable",
  failure: { kind, message, resources: [] },
  resources,
});

/** The cross-tenant default of a stack, updated. */
export const resource = (stack: string, ...properties: PropertyResult[]): ResourceResult => ({
  urn: `urn:pulumi:${stack}::entra-baseline::entra:index:CrossTenantAccessDefault::${stack}-default`,
  type: "entra:index:CrossTenantAccessDefault",
  name: `${stack}-default`,
  op: "update",
  origin: properties[0]?.origin ?? "program",
  isGone: false,
  properties,
});

/** Somebody let everybody in. */
export const drift = (recorded: unknown = "blocked", live: unknown = "allowed"): PropertyResult => ({
  path: "inbound.accessType",
  origin: "drift",
  recorded,
  live,
  declared: recorded,
  planned: true,
  replaces: false,
});

/** The program asks for less than before. */
export const change = (live: unknown = "PT10H", declared: unknown = "PT9H"): PropertyResult => ({
  path: "activation.maximumDuration",
  origin: "program",
  recorded: live,
  live,
  declared,
  planned: true,
  replaces: false,
});
