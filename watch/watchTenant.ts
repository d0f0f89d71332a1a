import { type GraphClient, GraphError, graphPath } from "../graph";
import { type Deployer, administratorsOf } from "../impact";
import { membershipsOf, signInParts, type Survey, surveyTenant } from "../survey";
import type { Connection } from "./Connection";

/** A tenant as it is, as far as sign-ins go, and who is signed in to it. */
export interface WatchedTenant extends Survey {
  deployer?: Deployer;
  /** Of which of the large groups administrators and a deploying user are members, by their object id. */
  memberships: ReadonlyMap<string, readonly string[]>;
  graph: GraphClient;
}

export interface WatchOptions {
  breakGlassGroupId?: string;
  signal?: AbortSignal;
}

/**
 * Reads what decides sign-ins in a tenant: policies that nobody manages, guests' settings, groups, administrators.
 *
 * @throws GraphError when nothing can be read at all
 */
export async function watchTenant(connection: Connection, options: WatchOptions = {}): Promise<WatchedTenant> {
  const { graph, objectId } = connection;
  const [survey, deployer] = await Promise.all([
    surveyTenant(graph, { ...options, parts: signInParts }),
    objectId === undefined ? undefined : deployerOf(graph, objectId, options.signal),
  ]);
  const large = (survey.state.groups ?? []).filter(({ members }) => !members).map(({ id }) => id);
  const people = [
    ...administratorsOf(survey.state).people.map(({ id }) => id),
    ...(deployer?.isUser ? [deployer.objectId] : []),
  ];
  const asked = large.length > 0 ? await membershipsOf(graph, people, large, options.signal) : new Map();
  const memberships = new Map(people.flatMap((id) => withSmall(id, asked.get(id), survey)));
  return { ...survey, ...(deployer ? { deployer } : {}), memberships, graph };
}

/** All the groups that are known of somebody; nothing where the large ones could not be told. */
function withSmall(id: string, large: readonly string[] | undefined, { state }: Survey): [string, readonly string[]][] {
  if (!large) return [];
  const isIn = (members: readonly { id: string }[] = []): boolean =>
    members.some((member) => member.id.toLowerCase() === id.toLowerCase());
  const small = (state.groups ?? []).filter(({ members }) => isIn(members)).map((group) => group.id);
  return [[id, [...large, ...small]]];
}

/** Whether an app or a person is signed in, and whose app it is: conditional access reaches the tenant's own apps only. */
async function deployerOf(graph: GraphClient, objectId: string, signal?: AbortSignal): Promise<Deployer> {
  try {
    const { appOwnerOrganizationId } = await graph.get<{ appOwnerOrganizationId?: string }>(
      graphPath`/servicePrincipals/${objectId}`,
      { query: { $select: "id,appOwnerOrganizationId" }, permissions: ["Application.Read.All"], signal },
    );
    const owner = appOwnerOrganizationId ? { ownerTenantId: appOwnerOrganizationId } : {};
    return { objectId, isUser: false, ...owner };
  } catch (error) {
    if (!(error instanceof GraphError) || error.kind === "cancelled") throw error;
    return { objectId, isUser: error.kind === "notFound" };
  }
}
