import { type Values } from "../values";

/** The properties of a role assignment that Graph answered, in Pulumi's names. */
export const flatten = (body: Values): Values => ({
  roleId: body.roleDefinitionId ?? "",
  principalObjectId: body.principalId ?? "",
  appScopeId: body.appScopeId ?? "",
  directoryScopeId: body.directoryScopeId ?? "",
});
