import { randomUUID } from "node:crypto";
import { z } from "zod";
import { entityAnswer, listAnswer } from "../../collection";
import { badRequest, GraphProblem, notFound } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import { findDirectoryObject } from "../../store/directoryObjects";
import { type Entity } from "../../store/Entity";
import { eligibilityRequests, type EligibilitySchedule, RoleEligibilities } from "../../store/roleEligibilities";
import { entityOptions, listOptions } from "../queryOptions";
import { roleDefinition } from "../roleDefinitions";
import { graphObject } from "../validation/graphSchema";
import { parseBody } from "../validation/parseBody";
import { checkEligibilityRules } from "../validation/roleEligibility/checkEligibilityRules";
import { scheduleInfo } from "../validation/roleEligibility/scheduleInfo";
import { checkPimLicence, reading, writing } from "./common";

const path = "/roleManagement/directory/roleEligibilityScheduleRequests";

const text = z.string().nullish();
const schema = z.strictObject({
  action: z.enum(["adminAssign", "adminUpdate", "adminRemove"]),
  principalId: z.guid(),
  roleDefinitionId: z.guid(),
  directoryScopeId: z.string().startsWith("/", "begins with /"),
  justification: text,
  scheduleInfo: scheduleInfo.optional(),
  ticketInfo: graphObject({ ticketNumber: text, ticketSystem: text }).nullish(),
});

type EligibilityRequest = z.output<typeof schema>;

/** Requests of administrators: to make somebody eligible for a role, to change that, and to end it. There is no DELETE. */
export const roleEligibilityRequests: readonly Route[] = [
  {
    ...writing,
    method: "GET",
    path,
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, eligibilityRequests(ctx.tenant).visibleAll()),
  },
  {
    ...writing,
    method: "POST",
    path,
    handle: (ctx) => {
      checkPimLicence(ctx);
      return entityAnswer(ctx, carryOut(ctx, parseBody(ctx, schema)), 201);
    },
  },
  {
    ...reading,
    method: "GET",
    path: `${path}/{id}`,
    query: entityOptions,
    handle: (ctx) => {
      const request = eligibilityRequests(ctx.tenant).visible(ctx.params.id!);
      if (!request) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, request);
    },
  },
];

function carryOut(ctx: RouteContext, request: EligibilityRequest): Entity {
  const eligibilities = new RoleEligibilities(ctx.tenant);
  if (!roleDefinition(request.roleDefinitionId, ctx.tenant)) {
    throw new GraphProblem(404, "RoleNotFound", "The role is not found.");
  }
  const current = eligibilities.find(request);
  const id = randomUUID();
  if (request.action === "adminRemove") {
    if (!current) throw badRequest("The Role assignment does not exist.", "RoleAssignmentDoesNotExist");
    eligibilities.remove(current);
    return record(ctx, id, { ...request, scheduleInfo: undefined }, current, "Revoked");
  }
  if (request.action === "adminUpdate" && !current) {
    throw badRequest("The Role assignment does not exist.", "RoleAssignmentDoesNotExist");
  }
  if (request.action === "adminAssign" && current) {
    throw badRequest("The Role assignment already exists.", "RoleAssignmentExists");
  }
  checkPrincipal(ctx, request.principalId);
  const schedule = scheduleOf(ctx, id, request, current);
  checkEligibilityRules(ctx.tenant, schedule, request.justification);
  eligibilities.put(schedule);
  return record(ctx, id, request, schedule, "Provisioned");
}

function checkPrincipal(ctx: RouteContext, principalId: string): void {
  const principal = findDirectoryObject(ctx.tenant, principalId);
  if (!principal) throw new GraphProblem(404, "SubjectNotFound", "The subject is not found.");
  if (principal["@odata.type"] === "#microsoft.graph.group" && principal.isAssignableToRole !== true) {
    throw badRequest("The group cannot be assigned to a role: isAssignableToRole must be true.", "InvalidPrincipal");
  }
}

/** The eligibility that a request leads to. The service turns a duration into the moment at which it ends. */
function scheduleOf(
  ctx: RouteContext,
  requestId: string,
  { principalId, roleDefinitionId, directoryScopeId, scheduleInfo: asked }: EligibilityRequest,
  current: EligibilitySchedule | undefined,
): EligibilitySchedule {
  const now = ctx.now();
  const started = current && new Date(current.scheduleInfo.startDateTime);
  // Nothing begins in the past, except for what did already.
  const start = started ?? new Date(Math.max(now.getTime(), Date.parse(asked?.startDateTime ?? "") || 0));
  const end = asked?.expiration.endsAt(start) ?? null;
  if (end && end <= now) throw badRequest("The schedule ends in the past.", "InvalidScheduleInfo");
  return {
    id: current?.id ?? randomUUID(),
    principalId,
    roleDefinitionId: roleDefinitionId.toLowerCase(),
    directoryScopeId,
    appScopeId: null,
    createdUsing: requestId,
    createdDateTime: current?.createdDateTime ?? now.toISOString(),
    modifiedDateTime: current ? now.toISOString() : null,
    status: "Provisioned",
    memberType: "Direct",
    scheduleInfo: {
      startDateTime: start.toISOString(),
      recurrence: null,
      expiration: {
        type: end ? "afterDateTime" : "noExpiration",
        endDateTime: end?.toISOString() ?? null,
        duration: null,
      },
    },
  };
}

function record(
  ctx: RouteContext,
  id: string,
  { scheduleInfo: asked, ...request }: EligibilityRequest,
  schedule: EligibilitySchedule,
  status: string,
): Entity {
  const now = ctx.now().toISOString();
  return eligibilityRequests(ctx.tenant).put(id, {
    id,
    status,
    createdDateTime: now,
    completedDateTime: now,
    approvalId: null,
    customData: null,
    createdBy: { user: null, application: { id: ctx.caller.oid, displayName: null } },
    appScopeId: null,
    isValidationOnly: false,
    targetScheduleId: schedule.id,
    justification: null,
    ticketInfo: null,
    ...request,
    scheduleInfo: asked ? schedule.scheduleInfo : null,
  });
}
