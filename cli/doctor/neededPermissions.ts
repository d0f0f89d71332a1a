import { type PermissionNeed } from "../../graph";
import { kinds } from "../../kinds";

/** Any one of these lets a client read the tenant's name and licences. */
const readsTenant: PermissionNeed = {
  neededBy: "the check that this is the right tenant",
  anyOf: [["Organization.Read.All"], ["Directory.Read.All"], ["Organization.ReadWrite.All"]],
};

/** What managing azuread's resources takes, as its documentation names it; any one of the sets. */
const azuread: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ConditionalAccessPolicy: [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess", "Application.Read.All"]],
  NamedLocation: [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]],
  AuthenticationStrengthPolicy: [["Policy.Read.All", "Policy.ReadWrite.AuthenticationMethod"]],
  Group: [["Group.ReadWrite.All", "RoleManagement.ReadWrite.Directory"]],
  DirectoryRoleAssignment: [["RoleManagement.ReadWrite.Directory"]],
  GroupRoleManagementPolicy: [["RoleManagementPolicy.ReadWrite.AzureADGroup"]],
};

/**
 * Tells which application permissions managing resources of these types takes.
 *
 * @param types type tokens: `entra:index:CrossTenantAccessDefault`, `azuread:index/group:Group`
 */
export function neededPermissions(types: Iterable<string>): PermissionNeed[] {
  const needs = [...new Set(types)].sort().flatMap((type): PermissionNeed[] => {
    const name = type.slice(type.lastIndexOf(":") + 1);
    const kind = type.startsWith("entra:") ? kinds.find((each) => each.name === name) : undefined;
    if (kind) return [{ neededBy: name, anyOf: [kind.permissions.write] }];
    const anyOf = type.startsWith("azuread:") ? azuread[name] : undefined;
    return anyOf ? [{ neededBy: name, anyOf }] : [];
  });
  return [...needs, readsTenant];
}
