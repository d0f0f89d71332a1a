import { entityAnswer, listAnswer } from "../collection";
import { type Route } from "../route";
import {
  checkLocationCount,
  createLocation,
  deleteLocation,
  missingLocation,
  updateLocation,
} from "./changes/locationChanges";
import { deletedItems } from "./deletedItems";
import { entityOptions, listOptions } from "./queryOptions";

const collection = "namedLocations";

const common = { versions: ["v1.0", "beta"], throttle: "conditionalAccess" } as const;
const reading = { ...common, permissions: [["Policy.Read.All"]] } as const;
const writing = { ...common, permissions: [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]] } as const;

/**
 * Named locations of both kinds, live and deleted
 * (https://learn.microsoft.com/graph/api/resources/namedlocation).
 */
export const namedLocations: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path: "/identity/conditionalAccess/namedLocations",
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, ctx.tenant.objects(collection).visibleAll()),
  },
  {
    ...writing,
    method: "POST",
    path: "/identity/conditionalAccess/namedLocations",
    handle: (ctx) => entityAnswer(ctx, createLocation(ctx), 201),
  },
  {
    ...reading,
    method: "GET",
    path: "/identity/conditionalAccess/namedLocations/{id}",
    query: entityOptions,
    handle: (ctx) => {
      const location = ctx.tenant.objects(collection).visible(ctx.params.id!);
      if (!location) throw missingLocation(ctx.params.id!);
      return entityAnswer(ctx, location);
    },
  },
  {
    ...writing,
    method: "PATCH",
    path: "/identity/conditionalAccess/namedLocations/{id}",
    handle: (ctx) => {
      updateLocation(ctx);
      return { status: 204 };
    },
  },
  {
    ...writing,
    method: "DELETE",
    path: "/identity/conditionalAccess/namedLocations/{id}",
    handle: (ctx) => {
      deleteLocation(ctx);
      return { status: 204 };
    },
  },
  ...deletedItems({
    segment: "namedLocations",
    collection,
    answer: (_ctx, location) => location,
    missing: missingLocation,
    checkRestore: (ctx, location) => checkLocationCount(ctx, location["@odata.type"]),
  }),
];
