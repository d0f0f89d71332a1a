/** Where the cross-tenant access policy is, below the version. */
export const policyPath = "/policies/crossTenantAccessPolicy";

const versions = ["v1.0", "beta"] as const;

export const reading = { versions, permissions: [["Policy.Read.All"]] } as const;

export const writing = { versions, permissions: [["Policy.ReadWrite.CrossTenantAccess"]] } as const;
