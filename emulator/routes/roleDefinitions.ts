import { entityAnswer, listAnswer } from "../collection";
import { roleTemplates, type RoleTemplate } from "../data/roleTemplates";
import { notFound } from "../problems";
import { type Route } from "../route";
import { type Entity } from "../store/Entity";
import { type Tenant } from "../store/Tenant";
import { anyOf } from "./anyOf";
import { entityOptions, listOptions } from "./queryOptions";

const path = "/roleManagement/directory/roleDefinitions";
const reading = {
  method: "GET",
  versions: ["v1.0", "beta"],
  permissions: anyOf(
    "RoleManagement.Read.Directory",
    "RoleManagement.Read.All",
    "RoleManagement.ReadWrite.Directory",
    "Directory.Read.All",
    "Directory.ReadWrite.All",
  ),
} as const;

/**
 * Definitions of directory roles: the built-in ones, under their template ids, and a tenant's own
 * (https://learn.microsoft.com/graph/api/resources/unifiedroledefinition).
 */
export const roleDefinitions: readonly Route[] = [
  {
    ...reading,
    path,
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, [...builtIn, ...ctx.tenant.objects("roleDefinitions").visibleAll()]),
  },
  {
    ...reading,
    path: `${path}/{id}`,
    query: entityOptions,
    handle: (ctx) => {
      const definition = roleDefinition(ctx.params.id!, ctx.tenant);
      if (!definition) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, definition);
    },
  },
];

/** The definition of a directory role, built in or the tenant's own. */
export function roleDefinition(id: string, tenant: Tenant): Entity | undefined {
  return builtIn.find((role) => role.id === id.toLowerCase()) ?? tenant.objects("roleDefinitions").visible(id);
}

const builtIn: readonly Entity[] = roleTemplates.map(({ templateId, displayName }: RoleTemplate) => ({
  id: templateId,
  displayName,
  description: `The built-in role ${displayName}.`,
  isBuiltIn: true,
  isEnabled: true,
  resourceScopes: ["/"],
  rolePermissions: [],
  templateId,
  version: "1",
}));
