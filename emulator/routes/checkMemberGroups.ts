import { z } from "zod";
import { contextUrl } from "../collection";
import { badRequest, notFound } from "../problems";
import { type Route } from "../route";
import { anyOf } from "./anyOf";
import { membersOf } from "./transitiveMembers";
import { parseBody } from "./validation/parseBody";

const bodySchema = z.strictObject({ groupIds: z.array(z.string()) });
const mostGroups = 20;

/** Of which of some groups a user is a member (https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups). */
export const checkMemberGroups: readonly Route[] = [
  {
    method: "POST",
    path: "/users/{id}/checkMemberGroups",
    versions: ["v1.0", "beta"],
    permissions: anyOf("User.ReadBasic.All", "User.Read.All", "Directory.Read.All"),
    cost: 1,
    handle: (ctx) => {
      const user = ctx.tenant.objects("users").visible(ctx.params.id!);
      if (!user) throw notFound(ctx.params.id!);
      const { groupIds } = parseBody(ctx, bodySchema);
      if (groupIds.length === 0 || groupIds.length > mostGroups) {
        throw badRequest(`Between 1 and ${mostGroups} group ids can be checked, got ${groupIds.length}.`);
      }
      const value = groupIds.filter((id) => membersOf(ctx.tenant, id).includes(String(user.id)));
      return { status: 200, body: { "@odata.context": contextUrl(ctx, "Collection(Edm.String)"), value } };
    },
  },
];
