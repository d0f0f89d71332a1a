import type { PlannedType } from "../PlannedType";
import { roleManagementPolicy } from "./roleManagementPolicy";

/** The types of azure-native that a plan is told of. */
export const azureNativeTypes: ReadonlyMap<string, PlannedType> = new Map([
  ["azure-native:authorization:RoleManagementPolicy", roleManagementPolicy],
]);
