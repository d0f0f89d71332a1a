import type { StackResource } from "../rule/Rule";

/** What a program plans in one tenant. */
export interface TenantResources {
  /** Undefined where neither the resources nor the environment say which tenant it is. */
  tenantId: string | undefined;
  resources: StackResource[];
  /** The settings of a provider of the program's own, with which the tenant can be read. */
  settings: Record<string, unknown>;
}

const providers = ["pulumi:providers:entra", "pulumi:providers:azuread"];

/** Parts a program's resources by the tenant that each one's provider works on. */
export function resourcesOfTenants(resources: readonly StackResource[], env: NodeJS.ProcessEnv): TenantResources[] {
  const found = new Map<string | undefined, TenantResources>();
  for (const resource of resources) {
    const provider = resource.provider && providers.includes(resource.provider.type) ? resource.provider : undefined;
    if (!provider) continue;
    const settings = (provider.properties.raw ?? {}) as Record<string, unknown>;
    const tenantId = [settings["tenantId"], env.ARM_TENANT_ID].find((id) => typeof id === "string" && id !== "");
    const key = (tenantId as string | undefined)?.toLowerCase();
    const tenant = found.get(key) ?? { tenantId: key, resources: [], settings: {} };
    found.set(key, tenant);
    tenant.resources.push(resource);
    if (typeof settings["tenantId"] === "string") tenant.settings = settings;
  }
  return [...found.values()];
}
