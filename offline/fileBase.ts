import { type GroupRules, type Rules } from "../controls/state/RoleManagement";
import { type TenantState } from "../controls/TenantState";
import { roleManagementPolicy } from "../kinds/roleManagementPolicy";
import { type PlannedResource } from "../planned/PlannedResource";
import { licencesOf } from "../tenant/licences";
import { type Tenant } from "../tenant/schema/tenantSchema";
import { declaredOf } from "./declaredOf";

/** Rules that are a list of what is asked for: of a tenant that nobody looked at, none of it is. */
const askingRules = ["Enablement_EndUser_Assignment", "Enablement_Admin_Assignment", "Enablement_Admin_Eligibility"];

const asksForNothing = (): Rules => Object.fromEntries(askingRules.map((id) => [id, { id, enabledRules: [] }]));

/** What a file says of its tenant before anything is deployed: its licences, its owner's word, and its service providers. */
export function fileBase(tenant: Tenant, resources: readonly PlannedResource[]): TenantState {
  const providers = tenant.partners.filter(({ relationship }) => relationship === "serviceProvider");
  const inputsOf = (token: string) => resources.filter(({ type }) => type === token).map(({ inputs }) => inputs);
  const roles = inputsOf(`entra:index:${roleManagementPolicy.name}`);
  const groups = inputsOf("azuread:index/groupRoleManagementPolicy:GroupRoleManagementPolicy");
  return {
    tenantId: tenant.tenantId,
    licences: licencesOf(tenant.licences),
    declared: declaredOf(tenant, resources),
    crossTenantAccessPartners: providers.map(({ tenantId }) => ({ tenantId, isServiceProvider: true })),
    ...(roles.length > 0 && {
      roleManagementRules: Object.fromEntries(
        roles.map((inputs) => [roleManagementPolicy.idOf(inputs), asksForNothing()]),
      ),
    }),
    ...(groups.length > 0 && {
      groupManagementRules: groups.map(({ groupId, roleId }) => ({
        groupId: String(groupId),
        relationship: roleId as GroupRules["relationship"],
        rules: asksForNothing(),
      })),
    }),
  };
}
