import { type Singleton } from "./Singleton";
import { type Tenant } from "./Tenant";

/** Whether and of whom users may ask consent to an application. It is off in a new tenant. */
export interface AdminConsentRequestPolicy {
  isEnabled: boolean;
  notifyReviewers: boolean;
  remindersEnabled: boolean;
  requestDurationInDays: number;
  reviewers: readonly unknown[];
  /** Counted up with every change. */
  version: number;
}

/** A tenant's policy, at first as in a new tenant. */
export function adminConsentRequestPolicy(tenant: Tenant): Singleton<AdminConsentRequestPolicy> {
  return tenant.singleton<AdminConsentRequestPolicy>("adminConsentRequestPolicy", () => ({
    isEnabled: false,
    notifyReviewers: false,
    remindersEnabled: false,
    requestDurationInDays: 0,
    reviewers: [],
    version: 0,
  }));
}
