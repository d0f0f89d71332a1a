/** Reads a tenant through Microsoft Graph into the shape that the controls and the what-if evaluator look at. */
export { membershipsOf } from "./membershipsOf";
export { signInParts } from "./signInParts";
export type { Survey, Unread } from "./Survey";
export { surveyGroups } from "./surveyGroups";
export { type GuestsOfTenant, surveyGuests } from "./surveyGuests";
export { groupsInPolicies } from "./groupsInPolicies";
export { type SurveyOptions, surveyTenant } from "./surveyTenant";
