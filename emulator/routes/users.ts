import { entityAnswer, listAnswer } from "../collection";
import { notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { type Entity } from "../store/Entity";
import { anyOf } from "./anyOf";
import { memberships } from "./memberships";
import { entityOptions, listOptions } from "./queryOptions";

const readers = ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];
const reading = { method: "GET", versions: ["v1.0", "beta"], permissions: anyOf(...readers) } as const;

/** Users, which are only read (https://learn.microsoft.com/graph/api/resources/user). */
export const users: readonly Route[] = [
  {
    ...reading,
    path: "/users",
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, ctx.tenant.objects("users").visibleAll()),
  },
  {
    ...reading,
    path: "/users/{id}",
    query: entityOptions,
    handle: (ctx) => {
      const user = visibleUser(ctx);
      if (!user) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, user, 200, "users/$entity");
    },
  },
  memberships("users", readers),
];

/** A user is addressed by object id or by user principal name. */
function visibleUser(ctx: RouteContext): Entity | undefined {
  const id = ctx.params.id!.toLowerCase();
  const byName = (user: Entity) => String(user.userPrincipalName ?? "").toLowerCase() === id;
  return ctx.tenant.objects("users").visible(id) ?? ctx.tenant.objects("users").visibleAll().find(byName);
}
