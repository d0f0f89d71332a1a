import { listAnswer } from "../collection";
import { notFound } from "../problems";
import { type Route } from "../route";
import { visibleDirectoryObject } from "../store/directoryObjects";
import { type Entity } from "../store/Entity";
import { type Tenant } from "../store/Tenant";
import { anyOf } from "./anyOf";
import { listOptions } from "./queryOptions";

/** The members of a group and of the groups in it (https://learn.microsoft.com/graph/api/group-list-transitivemembers). */
export const transitiveMembers: readonly Route[] = [
  {
    method: "GET",
    path: "/groups/{id}/transitiveMembers",
    versions: ["v1.0", "beta"],
    permissions: anyOf("GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"),
    query: listOptions,
    handle: (ctx) => {
      if (!ctx.tenant.objects("groups").visible(ctx.params.id!)) throw notFound(ctx.params.id!);
      const members = membersOf(ctx.tenant, ctx.params.id!).flatMap<Entity>(
        (id) => visibleDirectoryObject(ctx.tenant, id) ?? [],
      );
      return listAnswer(ctx, members, { context: "directoryObjects" });
    },
  },
];

/** The ids of a group's members, direct and nested, each once. */
export function membersOf(tenant: Tenant, groupId: string): string[] {
  const found = new Set<string>();
  const due = [groupId];
  for (let id = due.pop(); id !== undefined; id = due.pop()) {
    for (const member of tenant.relation("groupMembers").visibleTargets(id)) {
      if (found.has(member)) continue;
      found.add(member);
      if (tenant.objects("groups").visible(member)) due.push(member);
    }
  }
  return [...found];
}
