import { listAnswer } from "../collection";
import { notFound } from "../problems";
import { type Route } from "../route";
import { type Entity } from "../store/Entity";
import { anyOf } from "./anyOf";
import { listOptions } from "./queryOptions";

/** The route that lists the groups which an object of a collection is a direct member of. */
export function memberships(collection: string, readers: string[]): Route {
  return {
    method: "GET",
    path: `/${collection}/{id}/memberOf`,
    versions: ["v1.0", "beta"],
    permissions: anyOf(...readers),
    query: listOptions,
    handle: (ctx) => {
      const object = ctx.tenant.objects(collection).visible(ctx.params.id!);
      if (!object) throw notFound(ctx.params.id!);
      const members = ctx.tenant.relation("groupMembers");
      const holdsIt = (group: Entity) => members.visibleTargets(String(group.id)).includes(String(object.id));
      const groups = ctx.tenant.objects("groups").visibleAll().filter(holdsIt);
      return listAnswer(
        ctx,
        groups.map((group) => ({ "@odata.type": "#microsoft.graph.group", ...group })),
        { context: "directoryObjects" },
      );
    },
  };
}
