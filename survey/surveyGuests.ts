import { type GraphClient, GraphError, odataFilter } from "../graph";
import { readAll } from "./readAll";

/** The guests of one home tenant, as `whatif/` takes them. */
export interface GuestsOfTenant {
  /** Null for guests whose home is no Entra tenant, or is not known. */
  homeTenantId: string | null;
  name?: string;
  guests: number;
  /** In the last 30 days; absent where the logs can't be read. */
  recentSignIns?: number;
}

interface Guest {
  userPrincipalName?: string | null;
  mail?: string | null;
}

/** How far back sign-ins are counted: as long as Entra ID keeps them in tenants with a premium licence. */
const days = 30;

/**
 * Counts a tenant's guests by their home tenants, which the domains of their names tell, and their recent sign-ins where
 * the logs can be read.
 *
 * Follows "Properties of a Microsoft Entra B2B collaboration user" (Microsoft Learn) and "tenantRelationship:
 * findTenantInformationByDomainName" (Microsoft Graph v1.0).
 *
 * @throws GraphError when the guests can't be listed, or their tenants can't be looked up
 */
export async function surveyGuests(
  graph: GraphClient,
  now = new Date(),
  signal?: AbortSignal,
): Promise<GuestsOfTenant[]> {
  const [guests, signIns] = await Promise.all([
    graph.list<Guest>("/users", {
      query: { $filter: "userType eq 'Guest'", $select: "id,userPrincipalName,mail", $top: 999 },
      permissions: ["User.Read.All"],
      signal,
    }),
    recentSignIns(graph, now, signal),
  ]);
  const counts = new Map<string, number>();
  for (const guest of guests) counts.set(domainOf(guest), (counts.get(domainOf(guest)) ?? 0) + 1);
  const homes = await homesOf(graph, [...counts.keys()].filter(Boolean), signal);
  const found = new Map<string | null, GuestsOfTenant>();
  for (const [domain, count] of counts) {
    const home = homes.get(domain);
    const homeTenantId = home?.tenantId.toLowerCase() ?? null;
    const earlier = found.get(homeTenantId);
    const recent = signIns && homeTenantId !== null ? { recentSignIns: signIns.get(homeTenantId) ?? 0 } : {};
    const name = home ? { name: earlier?.name ?? home.displayName ?? domain } : {};
    found.set(homeTenantId, { homeTenantId, guests: (earlier?.guests ?? 0) + count, ...name, ...recent });
  }
  return [...found.values()];
}

/** The domain of a guest's own address: `noor_northwind.example#EXT#@contoso…` is noor@northwind.example. Empty: unknown. */
function domainOf({ userPrincipalName, mail }: Guest): string {
  const external = /^.*_([^_#]+)#EXT#@/i.exec(userPrincipalName ?? "")?.[1];
  return (external ?? mail?.split("@")[1] ?? "").toLowerCase();
}

interface Home {
  tenantId: string;
  displayName?: string | null;
}

/** A domain that Graph finds no tenant for is none of Entra's: its people sign in with a code or another provider. */
async function homesOf(
  graph: GraphClient,
  domains: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, Home>> {
  const questions = domains.map((domain) => ({
    request: {
      path: `/tenantRelationships/findTenantInformationByDomainName(domainName='${encodeURIComponent(domain)}')`,
      permissions: ["CrossTenantInformation.ReadBasic.All"],
    },
  }));
  const answers = await readAll(graph, questions, signal);
  const homes = new Map<string, Home>();
  answers.forEach((answer, index) => {
    if (answer.ok) homes.set(domains[index]!, answer.value as Home);
    else if (answer.error.kind !== "notFound") throw answer.error;
  });
  return homes;
}

/** Sign-ins of guests by their home tenant; undefined where the logs can't be read, as in a tenant without P1. */
async function recentSignIns(
  graph: GraphClient,
  now: Date,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number> | undefined> {
  const since = new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
  try {
    const found = await graph.list<{ homeTenantId?: string | null }>("/auditLogs/signIns", {
      version: "beta",
      query: {
        $filter: odataFilter`crossTenantAccessType eq ${"b2bCollaboration"}` + ` and createdDateTime ge ${since}`,
        $top: 1000,
      },
      permissions: ["AuditLog.Read.All"],
      signal,
    });
    const counts = new Map<string, number>();
    for (const { homeTenantId } of found) {
      const id = homeTenantId?.toLowerCase();
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  } catch (error) {
    if (error instanceof GraphError && error.kind !== "cancelled") return undefined;
    throw error;
  }
}
