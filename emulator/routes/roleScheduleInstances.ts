import { listAnswer } from "../collection";
import { notImplemented } from "../problems";
import { type Route, type RouteContext } from "../route";
import { visibleDirectoryObject } from "../store/directoryObjects";
import { type Entity } from "../store/Entity";
import { RoleEligibilities } from "../store/roleEligibilities";
import { anyOf } from "./anyOf";
import { listOptions } from "./queryOptions";
import { checkPimLicence } from "./roleEligibility/common";

const path = "/roleManagement/directory";
const reading = { method: "GET", versions: ["v1.0"], query: [...listOptions, "$expand"] } as const;

const readers = (name: string): string[] => [
  `${name}.Read.Directory`,
  `${name}.ReadWrite.Directory`,
  "RoleManagement.Read.Directory",
  "RoleManagement.Read.All",
  "RoleManagement.ReadWrite.Directory",
];

/**
 * Who may activate which role, and in whom one is active
 * (https://learn.microsoft.com/graph/api/resources/unifiedroleeligibilityscheduleinstance).
 */
export const roleScheduleInstances: readonly Route[] = [
  {
    ...reading,
    path: `${path}/roleEligibilityScheduleInstances`,
    permissions: anyOf(...readers("RoleEligibilitySchedule")),
    handle: (ctx) => {
      checkPimLicence(ctx);
      const schedules = new RoleEligibilities(ctx.tenant).visibleAll();
      const instances = schedules.map(({ id, scheduleInfo, principalId, roleDefinitionId, directoryScopeId }) => ({
        id,
        principalId,
        roleDefinitionId,
        directoryScopeId,
        appScopeId: null,
        memberType: "Direct",
        startDateTime: scheduleInfo.startDateTime,
        endDateTime: scheduleInfo.expiration.endDateTime,
        roleEligibilityScheduleId: id,
      }));
      return listAnswer(
        ctx,
        instances.map((one) => withPrincipal(ctx, one)),
      );
    },
  },
  {
    ...reading,
    path: `${path}/roleAssignmentScheduleInstances`,
    permissions: anyOf(...readers("RoleAssignmentSchedule")),
    handle: (ctx) => {
      checkPimLicence(ctx);
      // Nobody activates a role here, so what is active was assigned for good.
      const assigned = ctx.tenant.objects("roleAssignments").visibleAll();
      const instances = assigned.map(({ id, principalId, roleDefinitionId, directoryScopeId, appScopeId }) => ({
        id,
        principalId,
        roleDefinitionId,
        directoryScopeId,
        appScopeId,
        assignmentType: "Assigned",
        memberType: "Direct",
        startDateTime: null,
        endDateTime: null,
        roleAssignmentOriginId: id,
        roleAssignmentScheduleId: id,
      }));
      return listAnswer(
        ctx,
        instances.map((one) => withPrincipal(ctx, one)),
      );
    },
  },
];

function withPrincipal(ctx: RouteContext, instance: Entity): Entity {
  const expand = ctx.query.get("$expand");
  if (expand === null) return instance;
  if (expand !== "principal") throw notImplemented(`The emulator does not expand ${expand} on schedule instances.`);
  const principal = visibleDirectoryObject(ctx.tenant, String(instance.principalId));
  return principal ? { ...instance, principal } : instance;
}
