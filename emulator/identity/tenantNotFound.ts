import { SignInProblem } from "./SignInProblem";

/** The refusal of a tenant that there isn't. */
export function tenantNotFound(name: string): SignInProblem {
  return new SignInProblem(
    400,
    "invalid_request",
    90002,
    `Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
}
