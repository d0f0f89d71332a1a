import { badRequest, denied, licenceRequired } from "../../problems";
import { type RouteContext } from "../../route";
import { type PolicyScope } from "../../Settings";
import { type Entity } from "../../store/Entity";
import { RoleManagementPolicies, type RoleManagementPolicy } from "../../store/roleManagementPolicies";
import { anyOf } from "../anyOf";
import { holds } from "../holds";

const readers: Record<PolicyScope, string[]> = {
  DirectoryRole: [
    "RoleManagementPolicy.Read.Directory",
    "RoleManagementPolicy.ReadWrite.Directory",
    "RoleManagement.Read.Directory",
    "RoleManagement.Read.All",
    "RoleManagement.ReadWrite.Directory",
  ],
  Group: ["RoleManagementPolicy.Read.AzureADGroup", "RoleManagementPolicy.ReadWrite.AzureADGroup"],
};
const writers: Record<PolicyScope, string[]> = {
  DirectoryRole: ["RoleManagementPolicy.ReadWrite.Directory"],
  Group: ["RoleManagementPolicy.ReadWrite.AzureADGroup"],
};

const versions = ["v1.0"] as const;

export const reading = { versions, permissions: anyOf(...readers.DirectoryRole, ...readers.Group) };

export const writing = { versions, permissions: anyOf(...writers.DirectoryRole, ...writers.Group) };

/** The tenant's policies; throws where it lacks the licence for PIM. */
export function policiesOf(ctx: RouteContext): RoleManagementPolicies {
  if (!ctx.tenant.hasPlan("AAD_PREMIUM_P2")) {
    throw licenceRequired(
      "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license to use this feature.",
    );
  }
  return new RoleManagementPolicies(ctx.tenant);
}

/** The tenant's policies as a GET sees them; throws when the caller may not read those of the scope. */
export function readablePolicies(ctx: RouteContext, scopeType: PolicyScope): RoleManagementPolicy[] {
  const policies = policiesOf(ctx).visible();
  if (!readers[scopeType].some((permission) => holds(ctx.caller, permission))) throw denied();
  return policies.filter((policy) => policy.scopeType === scopeType);
}

/** The scope that the id of a policy, or of its assignment, begins with. */
export function scopeOfId(id: string): PolicyScope {
  return id.toLowerCase().startsWith("group_") ? "Group" : "DirectoryRole";
}

/** Refuses a change of a policy by a caller who may change those of the other scope only. */
export function checkWriter(ctx: RouteContext, { scopeType }: RoleManagementPolicy): void {
  if (!writers[scopeType].some((permission) => holds(ctx.caller, permission))) throw denied();
}

/** A policy as Graph shows it, without what was not asked to be expanded. */
export function policyAnswer(policy: RoleManagementPolicy, expand: readonly string[], scopeType: string): Entity {
  const { id, scopeId, lastModifiedBy, lastModifiedDateTime, rules } = policy;
  const name = policy.scopeType === "Group" ? "Group" : "DirectoryRole";
  return {
    id,
    displayName: name,
    description: name,
    isOrganizationDefault: false,
    scopeId,
    scopeType,
    lastModifiedDateTime,
    lastModifiedBy,
    ...(expand.includes("rules") ? { rules } : {}),
    ...(expand.includes("effectiveRules") ? { effectiveRules: rules } : {}),
  };
}

/** Refuses expansions that there are not. `*` stands for all of them. */
export function expansions(asked: string | null): string[] {
  const names = asked?.split(",").map((name) => name.trim()) ?? [];
  if (names.includes("*")) return ["rules", "effectiveRules"];
  const other = names.find((name) => name !== "rules" && name !== "effectiveRules");
  if (other !== undefined) {
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${other}'.`,
      "BadRequest",
    );
  }
  return names;
}
