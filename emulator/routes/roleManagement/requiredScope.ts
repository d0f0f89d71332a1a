import { equalities } from "../../odata/filter";
import { badRequest } from "../../problems";
import { type RouteContext } from "../../route";
import { type PolicyScope } from "../../Settings";

/** What a list of policies is asked for. */
export interface AskedScope {
  policies: PolicyScope;
  /** Directory roles go by two names, and answer by the one that was asked for. */
  shownAs: string;
}

const scopes: Readonly<Record<string, AskedScope>> = {
  directoryrole: { policies: "DirectoryRole", shownAs: "DirectoryRole" },
  directory: { policies: "DirectoryRole", shownAs: "Directory" },
  group: { policies: "Group", shownAs: "Group" },
};

/** Reads the scope from a list's mandatory filter; throws when the filter leaves it out. */
export function requiredScope(ctx: RouteContext): AskedScope {
  const filter = ctx.query.get("$filter");
  const { scopeId, scopeType } = filter === null ? {} : equalities(filter);
  if (typeof scopeId !== "string" || typeof scopeType !== "string") {
    throw badRequest("The $filter has to name both scopeId and scopeType.", "InvalidFilter");
  }
  const scope = scopes[scopeType.toLowerCase()];
  if (!scope) throw badRequest(`The scope type '${scopeType}' is not supported.`, "InvalidScopeType");
  return scope;
}
