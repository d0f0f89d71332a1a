import type { Tenant } from "./tenantOfStack";

/** The object ids of the break-glass group and accounts that a tenant file names. */
export function breakGlassOf(tenant: Tenant | undefined): string[] {
  const { groupId, accounts = [] }: { groupId?: string; accounts?: string[] } = tenant?.breakGlass ?? {};
  return [...(groupId ? [groupId] : []), ...accounts];
}

/** Whether a resource belongs to the component that makes the break-glass group, whose id nobody can name beforehand. */
export const isBreakGlassComponents = (urn: string): boolean =>
  urn.split("::")[2]?.split("$").includes("entra-baseline:index:BreakGlass") ?? false;
