import { entityAnswer, listAnswer } from "../collection";
import { badRequest, notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { type Entity } from "../store/Entity";
import { groupAnswer } from "./answers/groupAnswer";
import { anyOf } from "./anyOf";
import { checkRoleManagement, createGroup, storedGroup, updateGroup } from "./changes/groupChanges";
import { memberships } from "./memberships";
import { entityOptions, listOptions } from "./queryOptions";
import { references } from "./references";

const writers = ["Group.ReadWrite.All", "Directory.ReadWrite.All"];
const readers = ["GroupMember.Read.All", "Group.Read.All", "Directory.Read.All", ...writers];
const common = { versions: ["v1.0", "beta"] } as const;

/**
 * Groups, their members and owners (https://learn.microsoft.com/graph/api/resources/group).
 */
export const groups: readonly Route[] = [
  {
    ...common,
    method: "GET",
    path: "/groups",
    permissions: anyOf(...readers),
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, ctx.tenant.objects("groups").visibleAll().map(groupAnswer)),
  },
  {
    ...common,
    method: "POST",
    path: "/groups",
    permissions: anyOf("Group.Create", ...writers),
    handle: (ctx) => entityAnswer(ctx, groupAnswer(createGroup(ctx)), 201),
  },
  {
    ...common,
    method: "GET",
    path: "/groups/{id}",
    permissions: anyOf(...readers),
    query: entityOptions,
    handle: (ctx) => {
      const group = ctx.tenant.objects("groups").visible(ctx.params.id!);
      if (!group) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, groupAnswer(group));
    },
  },
  {
    ...common,
    method: "PATCH",
    path: "/groups/{id}",
    permissions: anyOf(...writers),
    handle: (ctx) => {
      updateGroup(ctx);
      return { status: 204 };
    },
  },
  {
    ...common,
    method: "DELETE",
    path: "/groups/{id}",
    permissions: anyOf(...writers),
    handle: (ctx) => {
      checkRoleManagement(ctx, storedGroup(ctx));
      ctx.tenant.objects("groups").softDelete(ctx.params.id!);
      return { status: 204 };
    },
  },
  ...references({
    collection: "groups",
    segment: "owners",
    relation: "groupOwners",
    readers,
    writers,
    checkSource: checkRoleManagement,
    checkTarget: (_group, owner) => {
      if (owner["@odata.type"] === "#microsoft.graph.group") {
        throw badRequest("A group cannot be an owner: only users and service principals can.");
      }
    },
  }),
  ...references({
    collection: "groups",
    segment: "members",
    relation: "groupMembers",
    readers,
    writers: ["GroupMember.ReadWrite.All", ...writers],
    checkSource: checkMembers,
    checkTarget: checkMember,
  }),
  memberships("groups", readers),
];

function checkMembers(ctx: RouteContext, group: Entity): void {
  checkRoleManagement(ctx, group);
  if ((group.groupTypes as string[] | undefined)?.includes("DynamicMembership")) {
    throw badRequest("The members of a group with dynamic membership follow from its rule and cannot be changed.");
  }
}

function checkMember(group: Entity, member: Entity): void {
  if (member.id === group.id) throw badRequest("A group cannot be a member of itself.");
  if (group.isAssignableToRole === true && member["@odata.type"] === "#microsoft.graph.group") {
    throw badRequest("A group with isAssignableToRole cannot have groups as members.");
  }
}
