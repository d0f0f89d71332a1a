import { type Singleton } from "./Singleton";
import { type Tenant } from "./Tenant";

/** Whether guests can sign themselves up. */
export interface AuthenticationFlowsPolicy {
  id: string;
  displayName: string;
  description: string;
  selfServiceSignUp: { isEnabled: boolean };
}

/** A tenant's authentication flows policy. Self-service sign-up is off in a new tenant. */
export function authenticationFlowsPolicy(tenant: Tenant): Singleton<AuthenticationFlowsPolicy> {
  return tenant.singleton<AuthenticationFlowsPolicy>("authenticationFlowsPolicy", () => ({
    id: "authenticationFlowsPolicy",
    displayName: "Authentication flows policy",
    description:
      "Authentication flows policy allows modification of settings related to authentication flows in AAD tenant.",
    selfServiceSignUp: { isEnabled: false },
  }));
}
