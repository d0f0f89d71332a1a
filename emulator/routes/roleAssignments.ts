import { randomBytes } from "node:crypto";
import { objectBody, refuseUnknown } from "../body";
import { entityAnswer, listAnswer } from "../collection";
import { badRequest, notFound, notImplemented } from "../problems";
import { type Route, type RouteContext } from "../route";
import { findDirectoryObject, visibleDirectoryObject } from "../store/directoryObjects";
import { type Entity } from "../store/Entity";
import { anyOf } from "./anyOf";
import { roleDefinition } from "./roleDefinitions";
import { sentProperties } from "./validation/sentProperties";

const collection = "roleAssignments";
const path = "/roleManagement/directory/roleAssignments";
const versions = ["v1.0", "beta"] as const;
const writers = ["RoleManagement.ReadWrite.Directory"];
const readers = ["RoleManagement.Read.Directory", "Directory.Read.All", "Directory.ReadWrite.All", ...writers];

/** Active assignments of directory roles (https://learn.microsoft.com/graph/api/resources/unifiedroleassignment). */
export const roleAssignments: readonly Route[] = [
  {
    versions,
    method: "GET",
    path,
    permissions: anyOf(...readers),
    handle: (ctx) => {
      const names = expansions(ctx);
      const assignments = ctx.tenant.objects(collection).visibleAll();
      return listAnswer(
        ctx,
        assignments.map((assignment) => expanded(ctx, assignment, names)),
      );
    },
  },
  {
    versions,
    method: "POST",
    path,
    permissions: anyOf(...writers),
    handle: (ctx) => entityAnswer(ctx, create(ctx), 201),
  },
  {
    versions,
    method: "GET",
    path: `${path}/{id}`,
    permissions: anyOf(...readers),
    query: ["$select", "$expand"],
    handle: (ctx) => {
      const assignment = ctx.tenant.objects(collection).visible(ctx.params.id!);
      if (!assignment) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, expanded(ctx, assignment, expansions(ctx)));
    },
  },
  {
    versions,
    method: "DELETE",
    path: `${path}/{id}`,
    permissions: anyOf(...writers),
    handle: (ctx) => {
      if (!ctx.tenant.objects(collection).delete(ctx.params.id!)) throw notFound(ctx.params.id!);
      return { status: 204 };
    },
  },
];

function create(ctx: RouteContext): Entity {
  const body = objectBody(ctx);
  refuseUnknown(body, ["principalId", "roleDefinitionId", "directoryScopeId", "appScopeId", "condition"]);
  const wanted = sentProperties(body);
  checkAssignment(ctx, wanted);
  const id = randomBytes(33).toString("base64url");
  return ctx.tenant.objects(collection).put(id, {
    id,
    appScopeId: null,
    directoryScopeId: null,
    condition: null,
    principalOrganizationId: ctx.tenant.tenantId,
    ...wanted,
  });
}

function checkAssignment(ctx: RouteContext, wanted: Entity): void {
  const { principalId, roleDefinitionId, directoryScopeId, appScopeId } = wanted;
  if (typeof principalId !== "string" || typeof roleDefinitionId !== "string") {
    throw badRequest("A role assignment needs principalId and roleDefinitionId.");
  }
  if (!directoryScopeId === !appScopeId) {
    throw badRequest("A role assignment needs one of directoryScopeId and appScopeId.");
  }
  if (typeof directoryScopeId === "string" && !directoryScopeId.startsWith("/")) {
    throw badRequest(
      `The directoryScopeId '${directoryScopeId}' is not of the form '/' or '/administrativeUnits/{id}'.`,
    );
  }
  if (!roleDefinition(roleDefinitionId, ctx.tenant)) throw notFound(roleDefinitionId);
  const principal = findDirectoryObject(ctx.tenant, principalId);
  if (!principal) throw notFound(principalId);
  if (principal["@odata.type"] === "#microsoft.graph.group" && principal.isAssignableToRole !== true) {
    throw badRequest("The group cannot be assigned to a role: isAssignableToRole must be true.");
  }
  if (
    ctx.tenant
      .objects(collection)
      .all()
      .some((assignment) => isSame(assignment, wanted))
  ) {
    throw badRequest(
      "A conflicting object with one or more of the specified property values is present in the directory.",
    );
  }
}

function isSame(one: Entity, other: Entity): boolean {
  const names = ["principalId", "roleDefinitionId", "directoryScopeId", "appScopeId"];
  return names.every((name) => String(one[name] ?? "").toLowerCase() === String(other[name] ?? "").toLowerCase());
}

/** What `$expand` asks for; refuses what is not known here. */
function expansions(ctx: RouteContext): string[] {
  const names = ctx.query.get("$expand")?.split(",") ?? [];
  const unknown = names.find((name) => !["principal", "roleDefinition"].includes(name));
  if (unknown !== undefined) throw notImplemented(`The emulator does not expand ${unknown} on role assignments.`);
  return names;
}

/** An assignment with what is expanded. A principal that is not in the tenant is left out. */
function expanded(ctx: RouteContext, assignment: Entity, names: string[]): Entity {
  const principal = visibleDirectoryObject(ctx.tenant, String(assignment.principalId));
  const definition = roleDefinition(String(assignment.roleDefinitionId), ctx.tenant) ?? null;
  return {
    ...assignment,
    ...(names.includes("principal") && principal ? { principal } : {}),
    ...(names.includes("roleDefinition") ? { roleDefinition: definition } : {}),
  };
}
