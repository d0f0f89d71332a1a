import { type Tenant } from "../../../store/Tenant";
import { checkLicences } from "./checkLicences";
import { checkReferences } from "./checkReferences";
import { checkSecurityDefaults } from "./checkSecurityDefaults";
import { conditionRules } from "./conditionRules";
import { grantControlRules } from "./grantControlRules";
import { policyProblem } from "./policyProblem";
import { type PolicySettings } from "./policySchema";
import { sessionControlRules } from "./sessionControlRules";
import { targetRules } from "./targetRules";
import { userRules } from "./userRules";

const rules = [...targetRules, ...userRules, ...conditionRules, ...grantControlRules, ...sessionControlRules];

/** Refuses the settings of a conditional access policy that the service would refuse; `tenant` is where it would live. */
export function validatePolicy(policy: PolicySettings, tenant: Tenant): void {
  checkLicences(policy, tenant);
  const broken = rules.find((rule) => rule.broken(policy));
  if (broken) {
    const reason = `ConditionalActionPolicy validation failed due to ${broken.invalid}`;
    throw policyProblem(1032, `${reason}: ${broken.message}`);
  }
  checkReferences(policy, tenant);
  checkSecurityDefaults(policy, tenant);
}
