import type { PlannedType } from "../PlannedType";
import { authenticationStrengthPolicy } from "./authenticationStrengthPolicy";
import { conditionalAccessPolicy } from "./conditionalAccessPolicy";
import { directoryRoleAssignment } from "./directoryRoleAssignment";
import { group } from "./group";
import { groupRoleManagementPolicy } from "./groupRoleManagementPolicy";
import { namedLocation } from "./namedLocation";

/** What resources of the azuread provider do to a tenant, by type token. Other types of it don't touch the state. */
export const azureadTypes: ReadonlyMap<string, PlannedType> = new Map([
  ["azuread:index/authenticationStrengthPolicy:AuthenticationStrengthPolicy", authenticationStrengthPolicy],
  ["azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy", conditionalAccessPolicy],
  ["azuread:index/directoryRoleAssignment:DirectoryRoleAssignment", directoryRoleAssignment],
  ["azuread:index/group:Group", group],
  ["azuread:index/groupRoleManagementPolicy:GroupRoleManagementPolicy", groupRoleManagementPolicy],
  ["azuread:index/namedLocation:NamedLocation", namedLocation],
]);
