import { equalities } from "../../odata/filter";
import { badRequest } from "../../problems";
import { type RouteContext } from "../../route";

/** The scope type that a list's mandatory filter asks for; throws when the filter leaves out the scope. */
export function requiredScope(ctx: RouteContext): string {
  const asked = equalities(ctx.query.get("$filter") ?? "id eq ''");
  const { scopeId, scopeType } = asked;
  if (typeof scopeId !== "string" || typeof scopeType !== "string") {
    throw badRequest("The $filter has to name both scopeId and scopeType.", "InvalidFilter");
  }
  return scopeType;
}

/** The scope type that a policy shows: directory roles go by two names, and answer by the one that was asked for. */
export function shownScope(own: string, asked?: string): string {
  return own === "DirectoryRole" && asked?.toLowerCase() === "directory" ? "Directory" : own;
}
