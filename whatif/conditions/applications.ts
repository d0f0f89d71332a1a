import { and, MAYBE, NO, not, or, type Tri, YES } from "../logic/Tri";
import type { ConditionalAccessApplications } from "../model/ConditionalAccessPolicy";
import type { Problem } from "../model/Problem";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn } from "../PreparedSignIn";
import { isCustomSecurityAttribute, readCustomSecurityAttribute } from "../rule/readCustomSecurityAttribute";
import type { TenantIndex } from "../TenantIndex";
import { type CompiledFilter, compileFilter, withFilter } from "./filter";
import { isGuid } from "./ids";
import { doubtful } from "./wordList";

interface AppList {
  all: boolean;
  entries: readonly string[];
  unknown: Problem[];
}

export interface CompiledApplications {
  /** Whether the policy is on `All` apps. */
  all: boolean;
  match(signIn: PreparedSignIn): Tri;
}

/**
 * Compiles the lists of applications and their filter: the policy matches when any of the resources that the sign-in asks
 * for is included and not excluded.
 *
 * Follows "Conditional Access: Target resources" and "Conditional Access: Filter for applications" (Microsoft Learn).
 */
export function compileApplications(
  reader: PolicyReader,
  path: string,
  target: ConditionalAccessApplications,
  tenant: TenantIndex,
): CompiledApplications {
  const include = readList(reader, `${path}.includeApplications`, target.includeApplications, tenant);
  const exclude = readList(reader, `${path}.excludeApplications`, target.excludeApplications, tenant);
  const filter = compileFilter(
    reader,
    `${path}.applicationFilter`,
    target.applicationFilter,
    isCustomSecurityAttribute,
  );
  const matchOne = (resource: string, signIn: PreparedSignIn): Tri => {
    const lists = {
      included: include.all ? YES : inList(include, resource, signIn, tenant),
      excluded: exclude.all ? YES : inList(exclude, resource, signIn, tenant),
    };
    const { included, excluded } = filter
      ? withFilter(filter.mode, filterMatches(filter, resource, signIn, tenant, reader), lists)
      : lists;
    return and(included, not(excluded));
  };
  return {
    all: include.all,
    match(signIn) {
      let result: Tri = NO;
      for (const resource of signIn.resources!) {
        result = or(result, matchOne(resource, signIn));
        if (result === YES) break;
      }
      if (result === YES && signIn.directoryAccess) signIn.trace?.note("lowPrivilegeScopes");
      if (signIn.trace && signIn.resources!.some((resource) => isKeyword(resource, tenant))) {
        signIn.trace.note("appGroupTarget");
      }
      return result;
    },
  };
}

/** A group of apps that has a name instead of an app id. */
const isKeyword = (resource: string, tenant: TenantIndex) => tenant.apps.isGroup(resource) && !isGuid(resource);

function readList(
  reader: PolicyReader,
  path: string,
  values: readonly string[] | null | undefined,
  tenant: TenantIndex,
): AppList {
  const entries: string[] = [];
  const unknown: Problem[] = [];
  for (const value of values ?? []) {
    const lower = String(value).toLowerCase();
    if (isGuid(value) || tenant.apps.isGroup(lower)) entries.push(lower);
    else if (value !== "All" && value !== "None")
      unknown.push(reader.unknownMember(path, value, "an app id, All, None, Office365 or MicrosoftAdminPortals"));
  }
  return { all: values?.includes("All") ?? false, entries, unknown };
}

function inList(list: AppList, resource: string, signIn: PreparedSignIn, tenant: TenantIndex): Tri {
  let result = doubtful(list.unknown, signIn);
  for (const entry of list.entries) {
    const match = tenant.apps.matches(entry, resource);
    if (match === YES) return YES;
    if (match === MAYBE) {
      result = MAYBE;
      signIn.trace?.doubt({
        code: "ambiguousSignIn",
        path: "target.appIds",
        message: `Whether ${resource} is what a policy means by ${entry} is not known; name one app, or add it to the facts' appGroups.`,
      });
    }
  }
  return result;
}

function filterMatches(
  filter: CompiledFilter,
  resource: string,
  signIn: PreparedSignIn,
  tenant: TenantIndex,
  reader: PolicyReader,
): Tri {
  if (filter.problem) return doubtful([filter.problem], signIn);
  const attributes = tenant.applications.get(resource);
  if (attributes) return filter.matches((property) => readCustomSecurityAttribute(attributes, property));
  signIn.trace?.doubt({
    code: "missingFact",
    policyId: reader.policyId,
    policyName: reader.policyName,
    path: "facts.applications",
    message: `The custom security attributes of the app ${resource} were not given.`,
  });
  return MAYBE;
}
