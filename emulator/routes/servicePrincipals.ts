import { randomUUID } from "node:crypto";
import { objectBody, refuseUnknown } from "../body";
import { entityAnswer, listAnswer } from "../collection";
import { firstPartyApplication } from "../data/firstPartyApplications";
import { badRequest, conflict, notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { type Entity } from "../store/Entity";
import { servicePrincipalAnswer } from "./answers/servicePrincipalAnswer";
import { anyOf } from "./anyOf";
import { memberships } from "./memberships";
import { entityOptions, listOptions } from "./queryOptions";
import { references } from "./references";
import { isGuid } from "./validation/isGuid";
import { referencedObjects } from "./validation/referencedObject";
import { refuseImmutable } from "./validation/refuseImmutable";
import { sameId } from "./validation/sameId";
import { sentProperties } from "./validation/sentProperties";
import { servicePrincipalProperties } from "./validation/servicePrincipalProperties";

const collection = "servicePrincipals";
const writers = ["Application.ReadWrite.OwnedBy", "Application.ReadWrite.All", "Directory.ReadWrite.All"];
const readers = ["Application.Read.All", "Directory.Read.All", ...writers];
const versions = ["v1.0", "beta"] as const;

/** Service principals and their owners (https://learn.microsoft.com/graph/api/resources/serviceprincipal). */
export const servicePrincipals: readonly Route[] = [
  {
    versions,
    method: "GET",
    path: "/servicePrincipals",
    permissions: anyOf(...readers),
    query: listOptions,
    handle: (ctx) => {
      const principals = ctx.tenant.objects(collection).visibleAll();
      return listAnswer(
        ctx,
        principals.map((principal) => servicePrincipalAnswer(ctx, principal)),
      );
    },
  },
  {
    versions,
    method: "POST",
    path: "/servicePrincipals",
    permissions: anyOf(...writers),
    handle: (ctx) => entityAnswer(ctx, servicePrincipalAnswer(ctx, create(ctx)), 201),
  },
  {
    versions,
    method: "GET",
    path: "/servicePrincipals/{id}",
    permissions: anyOf(...readers),
    query: entityOptions,
    handle: (ctx) => {
      const principal = ctx.tenant.objects(collection).visible(ctx.params.id!);
      if (!principal) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, servicePrincipalAnswer(ctx, principal));
    },
  },
  {
    versions,
    method: "PATCH",
    path: "/servicePrincipals/{id}",
    permissions: anyOf(...writers),
    handle: (ctx) => {
      update(ctx);
      return { status: 204 };
    },
  },
  {
    versions,
    method: "DELETE",
    path: "/servicePrincipals/{id}",
    permissions: anyOf(...writers),
    handle: (ctx) => {
      if (!ctx.tenant.objects(collection).softDelete(ctx.params.id!)) throw notFound(ctx.params.id!);
      return { status: 204 };
    },
  },
  ...references({ collection, segment: "owners", relation: "servicePrincipalOwners", readers, writers }),
  memberships(collection, readers),
];

function create(ctx: RouteContext): Entity {
  const body = objectBody(ctx);
  refuseUnknown(body, servicePrincipalProperties);
  const { appId } = body;
  if (!isGuid(appId)) throw badRequest("Invalid value specified for property 'appId' of resource 'ServicePrincipal'.");
  if (principalOf(ctx, appId)) throw taken(appId);
  const application = backingApplication(ctx, appId);
  const owners = referencedObjects(body["owners@odata.bind"], ctx.tenant);
  const id = randomUUID();
  owners.forEach((owner) => ctx.tenant.relation("servicePrincipalOwners").add(id, owner.id));
  return ctx.tenant.objects(collection).put(id, {
    id,
    createdDateTime: ctx.now().toISOString(),
    displayName: application.displayName,
    appDisplayName: application.displayName,
    appOwnerOrganizationId: application.owner,
    ...sentProperties(body),
  });
}

function update(ctx: RouteContext): void {
  const current = ctx.tenant.objects(collection).get(ctx.params.id!);
  if (!current) throw notFound(ctx.params.id!);
  const body = objectBody(ctx);
  refuseImmutable(body, ["id", "appId", "appOwnerOrganizationId", "createdDateTime"], current, badRequest);
  refuseUnknown(body, ["id", "appOwnerOrganizationId", "createdDateTime", ...servicePrincipalProperties]);
  ctx.tenant.objects(collection).put(ctx.params.id!, { ...current, ...sentProperties(body) });
}

/** The application that a service principal stands for: one of the tenant's own, or Microsoft's. */
function backingApplication(ctx: RouteContext, appId: string): { displayName: unknown; owner: string } {
  const own = ctx.tenant
    .objects("applications")
    .all()
    .find((application) => sameId(application.appId, appId));
  if (own) return { displayName: own.displayName, owner: ctx.tenant.tenantId };
  const displayName = firstPartyApplication(appId);
  if (displayName !== undefined) return { displayName, owner: microsoft };
  throw badRequest(`The appId '${appId}' of the service principal does not reference a valid application object.`);
}

/** The tenant that Microsoft's own applications belong to. */
const microsoft = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

function principalOf(ctx: RouteContext, appId: string): Entity | undefined {
  return ctx.tenant
    .objects(collection)
    .all()
    .find((principal) => sameId(principal.appId, appId));
}

function taken(appId: string) {
  return conflict(
    `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
    "Request_MultipleObjectsWithSameKeyValue",
  );
}
