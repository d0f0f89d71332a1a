import { entityAnswer } from "../collection";
import { notFound } from "../problems";
import { type Route } from "../route";
import { visibleDirectoryObject } from "../store/directoryObjects";
import { anyOf } from "./anyOf";
import { entityOptions } from "./queryOptions";

/** Any directory object by its id alone, with its type (https://learn.microsoft.com/graph/api/directoryobject-get). */
export const directoryObjects: readonly Route[] = [
  {
    method: "GET",
    path: "/directoryObjects/{id}",
    versions: ["v1.0", "beta"],
    permissions: anyOf("Directory.Read.All", "Directory.ReadWrite.All"),
    query: entityOptions,
    handle: (ctx) => {
      const object = visibleDirectoryObject(ctx.tenant, ctx.params.id!);
      if (!object) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, object);
    },
  },
];
