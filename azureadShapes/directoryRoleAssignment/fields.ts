import { type Fields } from "../schema/Field";
import { guid, name } from "../schema/fieldTypes";
import { conflicting, type Rule } from "../schema/Rule";

/** The properties of `azuread.DirectoryRoleAssignment`. */
export const fields: Fields = {
  roleId: guid({ required: true, replaces: true }),
  principalObjectId: guid({ required: true, replaces: true }),
  appScopeId: name({ computed: true, replaces: true }),
  directoryScopeId: name({ computed: true, replaces: true }),
};

export const rules: readonly Rule[] = [conflicting("", "appScopeId", "directoryScopeId")];
