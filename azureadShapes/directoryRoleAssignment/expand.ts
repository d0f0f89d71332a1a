import { type Values } from "../values";

/** The body that creates an active role assignment: Graph's unifiedRoleAssignment. */
export const expand = (planned: Values): Values => ({
  "@odata.type": "#microsoft.graph.unifiedRoleAssignment",
  principalId: planned.principalObjectId,
  roleDefinitionId: planned.roleId,
  ...(planned.appScopeId ? { appScopeId: planned.appScopeId } : { directoryScopeId: planned.directoryScopeId || "/" }),
});
