import { rulesOfAssignments } from "./rulesOfAssignments";
import type { SurveyPart } from "./SurveyPart";

const policies = ["Policy.Read.All"];
const directory = ["RoleManagement.Read.Directory"];
const principals = { $expand: "principal" };
const credentials = "id,appId,displayName,passwordCredentials,keyCredentials";
const roleRules = { $filter: "scopeId eq '/' and scopeType eq 'DirectoryRole'", $expand: "policy($expand=rules)" };

/** The parts of a tenant's state that single requests tell, each with what it takes to read it. */
export const parts: readonly SurveyPart[] = [
  single("crossTenantAccessPolicy", "/policies/crossTenantAccessPolicy", policies),
  single("crossTenantAccessDefault", "/policies/crossTenantAccessPolicy/default", policies),
  list("crossTenantAccessPartners", "/policies/crossTenantAccessPolicy/partners", policies),
  list("delegatedAdminRelationships", "/tenantRelationships/delegatedAdminRelationships", [
    "DelegatedAdminRelationship.Read.All",
  ]),
  single("authorizationPolicy", "/policies/authorizationPolicy", policies),
  single("authenticationFlowsPolicy", "/policies/authenticationFlowsPolicy", policies),
  {
    part: "b2bManagementPolicies",
    isList: true,
    request: {
      path: "/policies/b2bManagementPolicies",
      version: "beta",
      permissions: ["Policy.Read.B2BManagementPolicy"],
    },
  },
  list("groupSettings", "/groupSettings", ["GroupSettings.Read.All"]),
  single("securityDefaults", "/policies/identitySecurityDefaultsEnforcementPolicy", policies),
  list("conditionalAccessPolicies", "/identity/conditionalAccess/policies", policies),
  list("namedLocations", "/identity/conditionalAccess/namedLocations", policies),
  list("authenticationStrengths", "/policies/authenticationStrengthPolicies", policies),
  {
    ...list(
      "roleManagementRules",
      "/policies/roleManagementPolicyAssignments",
      ["RoleManagementPolicy.Read.Directory"],
      roleRules,
    ),
    read: rulesOfAssignments,
  },
  list("roleAssignments", "/roleManagement/directory/roleAssignments", directory, principals),
  list(
    "roleAssignmentScheduleInstances",
    "/roleManagement/directory/roleAssignmentScheduleInstances",
    ["RoleAssignmentSchedule.Read.Directory"],
    principals,
  ),
  {
    ...list(
      "roleEligibilityScheduleInstances",
      "/roleManagement/directory/roleEligibilityScheduleInstances",
      ["RoleEligibilitySchedule.Read.Directory"],
      principals,
    ),
    onlyWith: "P2",
  },
  single("authenticationMethodsPolicy", "/policies/authenticationMethodsPolicy", ["Policy.Read.AuthenticationMethod"]),
  single("adminConsentRequestPolicy", "/policies/adminConsentRequestPolicy", policies),
  single("defaultAppManagementPolicy", "/policies/defaultAppManagementPolicy", policies),
  list("applications", "/applications", ["Application.Read.All"], { $select: credentials, $top: "999" }),
  list("servicePrincipals", "/servicePrincipals", ["Application.Read.All"], {
    $select: `${credentials},preferredSingleSignOnMode`,
    $top: "999",
  }),
  list("accessReviewDefinitions", "/identityGovernance/accessReviews/definitions", ["AccessReview.Read.All"]),
];

function single(part: SurveyPart["part"], path: string, permissions: readonly string[]): SurveyPart {
  return { part, request: { path, permissions } };
}

function list(
  part: SurveyPart["part"],
  path: string,
  permissions: readonly string[],
  query?: Record<string, string>,
): SurveyPart {
  return { part, isList: true, request: { path, permissions, ...(query ? { query } : {}) } };
}
