import { durationInSeconds } from "../../kinds/duration";
import type { Rules } from "../state/RoleManagement";

const longest = 8 * 60 * 60;

/** What activation fails to ask for, or lasts too long: each the end of a sentence. */
export function weakActivation(rules: Rules): string[] {
  const enabled = rules.Enablement_EndUser_Assignment?.enabledRules ?? [];
  const context = rules.AuthenticationContext_EndUser_Assignment?.isEnabled === true;
  const duration = rules.Expiration_EndUser_Assignment?.maximumDuration;
  const seconds = duration ? durationInSeconds(duration) : undefined;
  return [
    ...(context || enabled.includes("MultiFactorAuthentication")
      ? []
      : ["activation asks for neither MFA nor an authentication context."]),
    ...(enabled.includes("Justification") ? [] : ["activation asks for no justification."]),
    ...(seconds !== undefined && seconds <= longest ? [] : [`an activation may last ${duration ?? "for ever"}.`]),
  ];
}

/** Whether an active assignment may never end. */
export const permanentActive = (rules: Rules): string[] =>
  rules.Expiration_Admin_Assignment?.isExpirationRequired ? [] : ["an active assignment may be permanent."];

/** Whether eligibility may never end. */
export const permanentEligibility = (rules: Rules): string[] =>
  rules.Expiration_Admin_Eligibility?.isExpirationRequired ? [] : ["eligibility may be permanent."];
