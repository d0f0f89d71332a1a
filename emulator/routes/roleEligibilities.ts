import { type Route } from "../route";
import { roleEligibilityRequests } from "./roleEligibility/requests";
import { roleEligibilitySchedules } from "./roleEligibility/schedules";

/** Who may activate which directory role (https://learn.microsoft.com/graph/api/resources/privilegedidentitymanagementv3-overview). */
export const roleEligibilities: readonly Route[] = [...roleEligibilityRequests, ...roleEligibilitySchedules];
