import { authenticationStrengthPolicy } from "./authenticationStrengthPolicy";
import { conditionalAccessPolicy } from "./conditionalAccessPolicy";
import { directoryRoleAssignment } from "./directoryRoleAssignment";
import { group } from "./group";
import { groupRoleManagementPolicy } from "./groupRoleManagementPolicy";
import { type ResourceType } from "./ResourceType";
import { namedLocation } from "./namedLocation";

/** The resource types that the stand-in carries out, by token. */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map(
  [
    authenticationStrengthPolicy,
    conditionalAccessPolicy,
    directoryRoleAssignment,
    group,
    groupRoleManagementPolicy,
    namedLocation,
  ].map((type) => [type.token, type]),
);
