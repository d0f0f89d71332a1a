import { entityAnswer, listAnswer } from "../collection";
import { notFound } from "../problems";
import { type Route } from "../route";

const readers = ["LicenseAssignment.Read.All", "Organization.Read.All", "Directory.Read.All"];
const reading = {
  method: "GET",
  versions: ["v1.0", "beta"],
  permissions: readers.map((permission) => [permission]),
  query: ["$select"],
  cost: 3,
} as const;

/** The licences that a tenant holds (https://learn.microsoft.com/graph/api/resources/subscribedsku). */
export const subscribedSkus: readonly Route[] = [
  {
    ...reading,
    path: "/subscribedSkus",
    handle: (ctx) => listAnswer(ctx, ctx.tenant.objects("subscribedSkus").visibleAll()),
  },
  {
    ...reading,
    path: "/subscribedSkus/{id}",
    handle: (ctx) => {
      const sku = ctx.tenant.objects("subscribedSkus").visible(ctx.params.id!);
      if (!sku) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, sku, 200, "subscribedSkus/$entity");
    },
  },
];
