import { type Route } from "../route";
import { accessReviews } from "./accessReviews";
import { adminConsentRequestPolicy } from "./adminConsentRequestPolicy";
import { applications } from "./applications";
import { authenticationContexts } from "./authenticationContexts";
import { authenticationFlowsPolicy } from "./authenticationFlowsPolicy";
import { authenticationMethods } from "./authenticationMethods";
import { authenticationStrengths } from "./authenticationStrengths";
import { authorizationPolicy } from "./authorizationPolicy";
import { b2bManagementPolicies } from "./b2bManagementPolicies";
import { checkMemberGroups } from "./checkMemberGroups";
import { conditionalAccess } from "./conditionalAccess";
import { crossTenantAccess } from "./crossTenantAccess";
import { deletedDirectoryObjects } from "./deletedDirectoryObjects";
import { directoryObjects } from "./directoryObjects";
import { evaluate } from "./evaluate";
import { groups } from "./groups";
import { namedLocations } from "./namedLocations";
import { organization } from "./organization";
import { roleAssignments } from "./roleAssignments";
import { roleDefinitions } from "./roleDefinitions";
import { roleEligibilities } from "./roleEligibilities";
import { roleManagementPolicies } from "./roleManagementPolicies";
import { roleScheduleInstances } from "./roleScheduleInstances";
import { securityDefaults } from "./securityDefaults";
import { servicePrincipals } from "./servicePrincipals";
import { subscribedSkus } from "./subscribedSkus";
import { tenantInformation } from "./tenantInformation";
import { transitiveMembers } from "./transitiveMembers";
import { users } from "./users";

/** Every operation of Microsoft Graph that the emulator serves: one array a file. */
export const routes: readonly Route[] = [
  ...accessReviews,
  ...adminConsentRequestPolicy,
  ...applications,
  ...authenticationContexts,
  ...authenticationFlowsPolicy,
  ...authenticationMethods,
  ...authenticationStrengths,
  ...authorizationPolicy,
  ...b2bManagementPolicies,
  ...checkMemberGroups,
  ...conditionalAccess,
  ...crossTenantAccess,
  ...deletedDirectoryObjects,
  ...directoryObjects,
  ...evaluate,
  ...groups,
  ...namedLocations,
  ...organization,
  ...roleAssignments,
  ...roleDefinitions,
  ...roleEligibilities,
  ...roleManagementPolicies,
  ...roleScheduleInstances,
  ...securityDefaults,
  ...servicePrincipals,
  ...subscribedSkus,
  ...tenantInformation,
  ...transitiveMembers,
  ...users,
];
