import { type Route } from "../route";
import { assignments } from "./roleManagement/assignments";
import { policies } from "./roleManagement/policies";
import { rules } from "./roleManagement/rules";

/** PIM's settings of roles (https://learn.microsoft.com/graph/api/resources/unifiedrolemanagementpolicy). */
export const roleManagementPolicies: readonly Route[] = [...assignments, ...policies, ...rules];
