import { and, MAYBE, NO, not, or, type Tri, tri, YES } from "../logic/Tri";
import type { ConditionalAccessClientApplications, ConditionalAccessFilter } from "../model/ConditionalAccessPolicy";
import type { Problem } from "../model/Problem";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn, PreparedWorkload } from "../PreparedSignIn";
import { isCustomSecurityAttribute, readCustomSecurityAttribute } from "../rule/readCustomSecurityAttribute";
import type { Condition } from "./Condition";
import { compileFilter, withFilter } from "./filter";
import { isGuid } from "./ids";
import { doubtful } from "./wordList";

type WorkloadMatcher = (workload: PreparedWorkload, signIn: PreparedSignIn) => Tri;

/**
 * Compiles the assignment to workload identities. It reaches service principals of apps registered in this tenant;
 * managed identities and other tenants' apps are out of scope. A user is never matched by it.
 *
 * Follows "Microsoft Entra Conditional Access for workload identities" (Microsoft Learn).
 */
export function compileWorkloads(
  reader: PolicyReader,
  clients: ConditionalAccessClientApplications | null | undefined,
): Condition {
  const path = "conditions.clientApplications";
  const known = ["includeServicePrincipals", "excludeServicePrincipals", "servicePrincipalFilter"];
  const unknown = reader.unknownProperties(path, clients, known);
  const include = ids(reader, `${path}.includeServicePrincipals`, clients?.includeServicePrincipals);
  const exclude = ids(reader, `${path}.excludeServicePrincipals`, clients?.excludeServicePrincipals);
  const filter = filterOf(reader, `${path}.servicePrincipalFilter`, clients?.servicePrincipalFilter);
  return {
    reason: "workloadIdentities",
    holds(signIn) {
      const { workload } = signIn;
      if (!workload?.inReach || !clients) return NO;
      const lists = { included: include(workload, signIn), excluded: exclude(workload, signIn) };
      const { included, excluded } = filter ? withFilter(filter.mode, filter.matches(workload, signIn), lists) : lists;
      if (excluded === YES) return NO;
      return unknown.length > 0 ? doubtful(unknown, signIn) : and(included, not(excluded));
    },
  };
}

function ids(reader: PolicyReader, path: string, values: readonly string[] | null | undefined): WorkloadMatcher {
  const listed = new Set((values ?? []).filter(isGuid).map((id) => id.toLowerCase()));
  const all = values?.includes("ServicePrincipalsInMyTenant") ?? false;
  const unknown: Problem[] = (values ?? [])
    .filter((value) => !isGuid(value) && value !== "ServicePrincipalsInMyTenant" && value !== "None")
    .map((value) => reader.unknownMember(path, value, "a service principal's id or ServicePrincipalsInMyTenant"));
  return (workload, signIn) => or(tri(all || listed.has(workload.id)), doubtful(unknown, signIn));
}

function filterOf(reader: PolicyReader, path: string, value: ConditionalAccessFilter | null | undefined) {
  const filter = compileFilter(reader, path, value, isCustomSecurityAttribute);
  if (!filter) return null;
  const matches: WorkloadMatcher = (workload, signIn) => {
    if (filter.problem) return doubtful([filter.problem], signIn);
    const { attributes } = workload;
    if (attributes) return filter.matches((property) => readCustomSecurityAttribute(attributes, property));
    signIn.trace?.doubt({
      code: "missingFact",
      policyId: reader.policyId,
      path: "identity.customSecurityAttributes",
      message: `The custom security attributes of the service principal ${workload.id} were not given.`,
    });
    return MAYBE;
  };
  return { mode: filter.mode, matches };
}
