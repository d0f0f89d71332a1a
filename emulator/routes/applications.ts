import { randomUUID } from "node:crypto";
import { objectBody, refuseUnknown } from "../body";
import { entityAnswer, listAnswer } from "../collection";
import { badRequest, notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { type Entity } from "../store/Entity";
import { applicationAnswer } from "./answers/applicationAnswer";
import { anyOf } from "./anyOf";
import { entityOptions, listOptions } from "./queryOptions";
import { references } from "./references";
import { applicationProperties } from "./validation/applicationProperties";
import { checkKeyCredentials } from "./validation/checkKeyCredentials";
import { referencedObjects } from "./validation/referencedObject";
import { refuseImmutable } from "./validation/refuseImmutable";
import { sentProperties } from "./validation/sentProperties";

const collection = "applications";
const writers = ["Application.ReadWrite.OwnedBy", "Application.ReadWrite.All"];
const readers = ["Application.Read.All", "Directory.Read.All", "Directory.ReadWrite.All", ...writers];
const versions = ["v1.0", "beta"] as const;

/** Application registrations and their owners (https://learn.microsoft.com/graph/api/resources/application). */
export const applications: readonly Route[] = [
  {
    versions,
    method: "GET",
    path: "/applications",
    permissions: anyOf(...readers),
    cost: 2,
    query: listOptions,
    handle: (ctx) =>
      listAnswer(
        ctx,
        ctx.tenant
          .objects(collection)
          .visibleAll()
          .map((one) => applicationAnswer(one)),
      ),
  },
  {
    versions,
    method: "POST",
    path: "/applications",
    permissions: anyOf("AppRegistration.Create", ...writers),
    handle: (ctx) => entityAnswer(ctx, applicationAnswer(create(ctx)), 201),
  },
  {
    versions,
    method: "GET",
    path: "/applications/{id}",
    permissions: anyOf(...readers),
    cost: 2,
    query: entityOptions,
    handle: (ctx) => {
      const application = ctx.tenant.objects(collection).visible(ctx.params.id!);
      if (!application) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, applicationAnswer(application, ctx.query.get("$select")));
    },
  },
  {
    versions,
    method: "PATCH",
    path: "/applications/{id}",
    permissions: anyOf(...writers),
    handle: (ctx) => {
      update(ctx);
      return { status: 204 };
    },
  },
  {
    versions,
    method: "DELETE",
    path: "/applications/{id}",
    permissions: anyOf(...writers),
    handle: (ctx) => {
      if (!ctx.tenant.objects(collection).softDelete(ctx.params.id!)) throw notFound(ctx.params.id!);
      return { status: 204 };
    },
  },
  ...references({ collection, segment: "owners", relation: "applicationOwners", readers, writers }),
];

function create(ctx: RouteContext): Entity {
  const body = objectBody(ctx);
  refuseUnknown(body, applicationProperties);
  const settings = sentProperties(body);
  checkName(settings);
  const owners = referencedObjects(body["owners@odata.bind"], ctx.tenant);
  const id = randomUUID();
  owners.forEach((owner) => ctx.tenant.relation("applicationOwners").add(id, owner.id));
  return ctx.tenant.objects(collection).put(id, {
    id,
    appId: randomUUID(),
    createdDateTime: ctx.now().toISOString(),
    publisherDomain: ctx.tenant.initialDomain,
    ...settings,
    keyCredentials: checkKeyCredentials(settings.keyCredentials, []),
  });
}

function update(ctx: RouteContext): void {
  const current = ctx.tenant.objects(collection).get(ctx.params.id!);
  if (!current) throw notFound(ctx.params.id!);
  const body = objectBody(ctx);
  const fixed = ["id", "appId", "createdDateTime", "publisherDomain"];
  refuseImmutable(body, fixed, current, badRequest);
  refuseUnknown(body, [...fixed, ...applicationProperties]);
  const changed = { ...current, ...sentProperties(body) };
  checkName(changed);
  const keyCredentials = checkKeyCredentials(changed.keyCredentials, current.keyCredentials);
  ctx.tenant.objects(collection).put(ctx.params.id!, { ...changed, keyCredentials });
}

function checkName({ displayName }: Entity): void {
  if (typeof displayName === "string" && displayName.length > 0 && displayName.length <= 256) return;
  throw badRequest("Invalid value specified for property 'displayName' of resource 'Application'.");
}
