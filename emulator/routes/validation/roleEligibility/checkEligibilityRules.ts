import { badRequest } from "../../../problems";
import { type EligibilitySchedule } from "../../../store/roleEligibilities";
import { RoleManagementPolicies } from "../../../store/roleManagementPolicies";
import { type Tenant } from "../../../store/Tenant";
import { minutesOf } from "../roleManagement/minutesOf";

/** Refuses an eligibility that breaks what the role's policy asks of those who make somebody eligible. */
export function checkEligibilityRules(
  tenant: Tenant,
  { roleDefinitionId, scheduleInfo }: EligibilitySchedule,
  justification: string | null | undefined,
): void {
  const isMeant = (one: { scopeType: string; roleDefinitionId: string }) =>
    one.scopeType === "DirectoryRole" && one.roleDefinitionId === roleDefinitionId;
  const rules = new RoleManagementPolicies(tenant).all().find(isMeant)?.rules ?? [];
  const ruleOf = (id: string) => rules.find((rule) => rule.id === id);
  const expiration = ruleOf("Expiration_Admin_Eligibility");
  const enabled = ruleOf("Enablement_Admin_Eligibility")?.["enabledRules"] as readonly string[] | undefined;
  const tooLong = minutesIn(scheduleInfo) > (minutesOf(String(expiration?.["maximumDuration"])) ?? Infinity);
  const broken = [
    ...(expiration?.["isExpirationRequired"] && tooLong ? ["ExpirationRule"] : []),
    ...(enabled?.includes("Justification") && !justification ? ["JustificationRule"] : []),
  ];
  if (broken.length > 0) {
    const message = `The following policy rules failed: ${JSON.stringify(broken)}`;
    throw badRequest(message, "RoleAssignmentRequestPolicyValidationFailed");
  }
}

function minutesIn({ startDateTime, expiration }: EligibilitySchedule["scheduleInfo"]): number {
  if (expiration.endDateTime === null) return Infinity;
  return (Date.parse(expiration.endDateTime) - Date.parse(startDateTime)) / 60_000;
}
