import { randomUUID } from "node:crypto";
import { objectBody, refuseUnknown } from "../../body";
import { badRequest, denied, licenceRequired, notFound } from "../../problems";
import { type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";
import { groupAnswer, unsetGroup } from "../answers/groupAnswer";
import { holds } from "../holds";
import { referencedObjects } from "../validation/referencedObject";
import { refuseImmutable } from "../validation/refuseImmutable";
import { sentProperties } from "../validation/sentProperties";
import { groupProperties, validateGroup } from "../validation/validateGroup";

/** Makes a group, with the owners and members that the body binds. */
export function createGroup(ctx: RouteContext): Entity {
  const body = objectBody(ctx);
  refuseUnknown(body, groupProperties);
  const settings = { ...unsetGroup, ...sentProperties(body) };
  validateGroup(settings);
  checkRoleManagement(ctx, settings);
  checkLicence(ctx, settings);
  const owners = referencedObjects(body["owners@odata.bind"], ctx.tenant);
  const members = referencedObjects(body["members@odata.bind"], ctx.tenant);
  const id = randomUUID();
  const now = ctx.now().toISOString();
  owners.forEach((owner) => ctx.tenant.relation("groupOwners").add(id, owner.id));
  members.forEach((member) => ctx.tenant.relation("groupMembers").add(id, member.id));
  return ctx.tenant.objects("groups").put(id, { id, createdDateTime: now, renewedDateTime: now, ...settings });
}

/** Changes a group; whether it can hold roles is settled at its creation. */
export function updateGroup(ctx: RouteContext): void {
  const current = groupAnswer(storedGroup(ctx));
  checkRoleManagement(ctx, current);
  const body = objectBody(ctx);
  refuseImmutable(body, ["id", "isAssignableToRole", "createdDateTime"], current, badRequest);
  refuseUnknown(body, ["id", "createdDateTime", ...groupProperties]);
  const changed = { ...current, ...sentProperties(body) };
  validateGroup(changed);
  checkLicence(ctx, changed);
  ctx.tenant.objects("groups").put(ctx.params.id!, changed);
}

/** The group that a request would change. */
export function storedGroup(ctx: RouteContext): Entity {
  const group = ctx.tenant.objects("groups").get(ctx.params.id!);
  if (!group) throw notFound(ctx.params.id!);
  return group;
}

/** Groups that can hold directory roles are changed by those only who may assign roles. */
export function checkRoleManagement(ctx: RouteContext, group: Entity): void {
  if (group.isAssignableToRole === true && !holds(ctx.caller, "RoleManagement.ReadWrite.Directory")) {
    throw denied();
  }
}

function checkLicence(ctx: RouteContext, group: Entity): void {
  const needsP1 = group.isAssignableToRole === true || !!group.membershipRule;
  if (needsP1 && !ctx.tenant.hasPlan("AAD_PREMIUM")) {
    throw licenceRequired("Role-assignable and dynamic groups need a Microsoft Entra ID P1 licence.");
  }
}
