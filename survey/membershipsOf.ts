import { type GraphClient, graphPath, GraphError } from "../graph";

/** How many groups Graph takes in one question. */
const atOnce = 20;

/**
 * Asks of which of the groups each user is a member, direct or nested: for groups that are too large to be listed.
 *
 * Follows "directoryObject: checkMemberGroups" (Microsoft Graph v1.0), which changes nothing.
 *
 * @returns the groups' ids by the user's, for each user of whom it could be told
 */
export async function membershipsOf(
  graph: GraphClient,
  userIds: readonly string[],
  groupIds: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const chunks = Array.from({ length: Math.ceil(groupIds.length / atOnce) }, (_, index) =>
    groupIds.slice(index * atOnce, (index + 1) * atOnce),
  );
  const asked = userIds.flatMap((id) => chunks.map((chunk) => ({ id, chunk })));
  const results = await graph.batch<{ value?: string[] }>(
    asked.map(({ id, chunk }) => ({
      method: "POST" as const,
      path: graphPath`/users/${id}/checkMemberGroups`,
      body: { groupIds: chunk },
      permissions: ["User.Read.All", "GroupMember.Read.All"],
    })),
    { signal },
  );
  const found = new Map<string, string[]>(userIds.map((id) => [id, []]));
  results.forEach((result, index) => {
    const { id } = asked[index]!;
    if (result.ok) found.get(id)?.push(...(result.body?.value ?? []));
    else if (result.error instanceof GraphError && result.error.kind === "cancelled") throw result.error;
    else found.delete(id);
  });
  return found;
}
