import type { Group, User } from "../controls/state/Directory";
import { type GraphClient, graphPath } from "../graph";
import { type Answer, type Question, readAll } from "./readAll";
import type { Unread } from "./Survey";

const permissions = ["GroupMember.Read.All"];
const groupQuery = { $select: "id,displayName,isAssignableToRole,isManagementRestricted" };
const userProperties =
  "id,displayName,userPrincipalName,userType,accountEnabled,onPremisesSyncEnabled,onPremisesImmutableId,assignedLicenses";

/** Members whom a group's first page shows; whoever needs to know of a larger group's members asks about them one by one. */
const pageOfMembers = 999;

/**
 * Reads groups with their transitive members, two requests of a batch each. A group with more members than a page holds
 * has none told, unless it is among `whole`. One that isn't there is left out.
 */
export async function surveyGroups(
  graph: GraphClient,
  ids: readonly string[],
  whole: readonly string[] = [],
  signal?: AbortSignal,
): Promise<{ groups: Group[]; unread: Unread[] }> {
  const unique = [...new Set(ids.map((id) => id.toLowerCase()))];
  const isWhole = (id: string): boolean => whole.some((one) => one.toLowerCase() === id);
  const questions = unique.flatMap((id): Question[] => [
    { request: { path: graphPath`/groups/${id}`, query: groupQuery, permissions } },
    { request: membersOf(id), isList: isWhole(id) },
  ]);
  const answers = await readAll(graph, questions, signal);
  const groups: Group[] = [];
  const unread: Unread[] = [];
  unique.forEach((id, index) => {
    const [group, members] = [answers[2 * index]!, answers[2 * index + 1]!];
    if (!group.ok) {
      if (group.error.kind !== "notFound") unread.push({ part: `groups/${id}`, why: group.error.message });
      return;
    }
    if (!members.ok) unread.push({ part: `groups/${id}`, why: members.error.message });
    groups.push({ ...(group.value as Group), ...usersIn(members) });
  });
  return { groups, unread };
}

const membersOf = (id: string) => ({
  path: graphPath`/groups/${id}/transitiveMembers`,
  query: { $select: userProperties, $top: String(pageOfMembers) },
  permissions,
});

function usersIn(answer: Answer): Pick<Group, "members"> {
  if (!answer.ok) return {};
  const page = answer.value as { value?: unknown; "@odata.nextLink"?: unknown };
  const members = Array.isArray(page) ? page : page["@odata.nextLink"] === undefined ? page.value : undefined;
  if (!Array.isArray(members)) return {};
  return { members: (members as (User & { "@odata.type"?: string })[]).filter(isUser) };
}

const isUser = (member: { "@odata.type"?: string }): boolean =>
  (member["@odata.type"] ?? "#microsoft.graph.user") === "#microsoft.graph.user";
