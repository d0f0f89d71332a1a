import { type ResourceResult, type TenantResult } from "./model";

/** Tenants that differ in just the same way. */
export interface Cluster {
  tenants: TenantResult[];
  /** Their differences, with the stack's name taken off the names of the resources. */
  resources: ResourceResult[];
}

/** Puts tenants with identical differences together, the biggest group first; a group of one is an outlier. */
export function clustersOf(tenants: readonly TenantResult[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const tenant of tenants) {
    if (tenant.outcome !== "differs") continue;
    const resources = tenant.resources
      .map((resource) => ({ ...resource, name: shortName(resource.name, tenant.stack) }))
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const key = JSON.stringify(resources.map((resource) => ({ ...resource, urn: undefined })));
    const cluster = clusters.get(key);
    if (cluster) cluster.tenants.push(tenant);
    else clusters.set(key, { tenants: [tenant], resources });
  }
  return [...clusters.values()].sort((a, b) => b.tenants.length - a.tenants.length);
}

/** Resources are commonly named after their stack, which would make any two tenants differ. */
const shortName = (name: string, stack: string): string =>
  name.startsWith(`${stack}-`) ? name.slice(stack.length + 1) : name;

/** The engine plans side by side, so the order in which it tells of resources means nothing. */
const keyOf = ({ type, name }: ResourceResult): string => `${type} ${name}`;
