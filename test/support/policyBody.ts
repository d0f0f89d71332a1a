/**
 * The body of a conditional access policy that the service accepts: MFA for everybody, everywhere.
 *
 * @param conditions take the place of the conditions of the same name
 */
export function policyBody(conditions: Record<string, unknown> = {}) {
  return {
    displayName: "Require MFA",
    state: "enabled",
    conditions: {
      users: { includeUsers: ["All"] },
      applications: { includeApplications: ["All"] },
      clientAppTypes: ["all"],
      ...conditions,
    },
    grantControls: { operator: "OR", builtInControls: ["mfa"] } as Record<string, unknown> | null,
    sessionControls: null as Record<string, unknown> | null,
  };
}
