import { z } from "zod";
import { isObject } from "./canonical";
import { differences } from "./differences";
import { eligibilityExpiration, expirationFromGraph, expirationToGraph, onlyOneEnd } from "./eligibilityExpiration";
import { guid, isGuid, role } from "./fields";
import type { GraphObject, GraphWrite, Kind, Values } from "./kind";
import { onDestroy } from "./onDestroy";
import { roleName, roleTemplateId } from "./roles";

const schedules = "/roleManagement/directory/roleEligibilitySchedules";
const requests = "/roleManagement/directory/roleEligibilityScheduleRequests";
const justification = "Managed as code (entra:index:DirectoryRoleEligibility)";

const inputs = z.strictObject({
  principalId: guid("the object id of a user or a role-assignable group").describe(
    "Who is eligible: the object id of a user or of a role-assignable group.",
  ),
  roleDefinitionId: role().describe("The directory role, by template id or by display name (Security Reader)."),
  directoryScopeId: z
    .string()
    .regex(/^\//, "expected / or /administrativeUnits/{id}")
    .meta({ compare: "ignoreCase" })
    .optional()
    .describe("Where the role counts: / (the whole tenant, the default) or /administrativeUnits/{id}."),
  expiration: eligibilityExpiration
    .optional()
    .describe(
      "Until when: noExpiration, an endDateTime or a duration. One that ran out is made anew by the next deployment. " +
        "Default: noExpiration, which the role's PIM settings may refuse.",
    ),
  onDestroy: onDestroy("systemDefault", "ends the eligibility"),
});

/** Inputs of {@link directoryRoleEligibility}. */
export type DirectoryRoleEligibilityInputs = z.input<typeof inputs>;

type Subject = Record<"principalId" | "roleDefinitionId" | "directoryScopeId", string>;

const idOf = ({ principalId, roleDefinitionId, directoryScopeId }: Values): string => {
  const roleId = roleTemplateId(String(roleDefinitionId)) ?? String(roleDefinitionId);
  return [principalId, roleId, directoryScopeId ?? "/"].map((part) => String(part).toLowerCase()).join(":");
};

function subjectOf(id: string): Subject {
  const [principalId = "", roleDefinitionId = "", directoryScopeId = "/"] = id.split(":");
  return { principalId, roleDefinitionId, directoryScopeId };
}

function parseId(text: string): string | undefined {
  const { principalId, roleDefinitionId, directoryScopeId } = subjectOf(text);
  const isOne =
    isGuid(principalId) && roleTemplateId(roleDefinitionId) !== undefined && directoryScopeId.startsWith("/");
  return isOne ? idOf({ principalId, roleDefinitionId, directoryScopeId }) : undefined;
}

/** Graph has no PUT and no DELETE of an eligibility: an administrator asks for it. */
const request = (action: string, subject: Subject, scheduleInfo?: GraphObject): GraphWrite => ({
  method: "POST",
  path: requests,
  body: { action, ...subject, justification, ...(scheduleInfo ? { scheduleInfo } : {}) },
});

const scheduleInfoOf = (schedule: GraphObject): GraphObject =>
  isObject(schedule["scheduleInfo"]) ? schedule["scheduleInfo"] : {};

const valuesOf = (schedule: GraphObject): Values => ({ expiration: expirationFromGraph(scheduleInfoOf(schedule)) });

/** Only eligibility of one's own is meant, not what somebody has through a group. */
const isDirect = ({ memberType }: GraphObject): boolean => memberType !== "Group" && memberType !== "Inherited";

/**
 * That somebody may activate a directory role: an eligible assignment of Privileged Identity Management.
 *
 * An eligibility that is taken off the program must not live on, so destroying the resource ends it.
 */
export const directoryRoleEligibility: Kind = {
  name: "DirectoryRoleEligibility",
  description:
    "That a user or group may activate a directory role: an eligible assignment in Privileged Identity Management. One " +
    "that exists already is taken under management. Destroying the resource ends it, unless onDestroy says otherwise.",
  documentation: "https://learn.microsoft.com/graph/api/resources/unifiedroleeligibilityschedule",
  inputs,
  identity: ["principalId", "roleDefinitionId", "directoryScopeId"],
  complete: ({ expiration, ...declared }) => ({
    ...declared,
    directoryScopeId: declared["directoryScopeId"] ?? "/",
    ...(expiration === undefined ? {} : { expiration: onlyOneEnd(expiration) }),
  }),
  idOf,
  parseId,
  expectedId:
    "the principal's object id and the role's name or template id, with a colon between them (and a colon and the scope, " +
    "where that is not /)",
  identityOf: (id) => {
    const { roleDefinitionId, ...subject } = subjectOf(id);
    return { ...subject, roleDefinitionId: roleName(roleDefinitionId) };
  },
  read: {
    one: (id) => {
      const { principalId, roleDefinitionId } = subjectOf(id);
      const $filter = `principalId eq '${principalId}' and roleDefinitionId eq '${roleDefinitionId}'`;
      return { path: schedules, query: { $filter }, pages: true };
    },
    pick: ({ value }, id) =>
      (Array.isArray(value) ? value.filter(isObject) : []).find((one) => isDirect(one) && idOf(one) === id),
    all: { path: schedules, idOf: (schedule) => (isDirect(schedule) ? idOf(schedule) : "") },
  },
  valuesOf,
  create: (wanted) =>
    request("adminAssign", subjectOf(idOf(wanted)), { expiration: expirationToGraph(wanted["expiration"]) }),
  update: (wanted, live, id) => {
    if (differences(inputs, wanted, valuesOf(live)).length === 0) return [];
    const { startDateTime } = scheduleInfoOf(live);
    const expiration = expirationToGraph(wanted["expiration"]);
    return [request("adminUpdate", subjectOf(id), { startDateTime, expiration })];
  },
  notYet: ["SubjectNotFound"],
  onDestroy: "systemDefault",
  systemDefault: (_, id) => ({ write: request("adminRemove", subjectOf(id)) }),
  permissions: {
    read: ["RoleEligibilitySchedule.Read.Directory"],
    write: ["RoleEligibilitySchedule.ReadWrite.Directory"],
  },
  licences: () => [{ plan: "P2", property: "roleDefinitionId" }],
};
