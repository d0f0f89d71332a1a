import { type Tenant } from "../../../store/Tenant";
import { policyProblem } from "./policyProblem";
import { type PolicySettings } from "./policySchema";

/** Refuses a policy that needs a licence which the tenant does not have. */
export function checkLicences({ conditions }: PolicySettings, tenant: Tenant): void {
  if (!tenant.hasPlan("AAD_PREMIUM")) {
    throw policyProblem(1901, upgradeTo("premium P1"));
  }
  const risk = [...conditions.userRiskLevels, ...conditions.signInRiskLevels];
  if (risk.length > 0 && !tenant.hasPlan("AAD_PREMIUM_P2")) {
    throw policyProblem(1039, upgradeTo("premium P2"));
  }
  const workloads = tenant.hasPlan("AAD_WRKLDID_P1") || tenant.hasPlan("AAD_WRKLDID_P2");
  if (conditions.clientApplications && !workloads) {
    throw policyProblem(1150, upgradeTo("workload identity premium"));
  }
}

function upgradeTo(licence: string): string {
  return `Cannot create or update policies with ${licence} features. Upgrade to a ${licence} license and try again.`;
}
