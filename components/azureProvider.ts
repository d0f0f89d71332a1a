import { Provider } from "@pulumi/azure-native/provider";
import { type TenantInput } from "../tenant/schema/tenantSchema";

/**
 * The azure-native provider of a tenant that has Azure roles managed, for the option `providers`; nothing for any other, so
 * that it needs no plugin. It signs in to the subscription of the first scope that is in one.
 */
export function azureProvider({
  tenantId,
  azureRoles,
}: Pick<TenantInput, "tenantId" | "azureRoles">): Record<string, Provider> {
  if (!azureRoles) return {};
  const ids = Object.keys(azureRoles.scopes).map((scope) => /^\/subscriptions\/([^/]+)/i.exec(scope)?.[1]);
  const subscriptionId = ids.find((id) => id !== undefined);
  return { "azure-native": new Provider("azure-native", { tenantId, ...(subscriptionId && { subscriptionId }) }) };
}
