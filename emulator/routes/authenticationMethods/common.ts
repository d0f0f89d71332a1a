import { anyOf } from "../anyOf";

/** Where the authentication methods policy is, below the version. */
export const policyPath = "/policies/authenticationMethodsPolicy";

const versions = ["v1.0", "beta"] as const;

export const reading = {
  versions,
  permissions: anyOf("Policy.Read.AuthenticationMethod", "Policy.Read.All", "Policy.ReadWrite.AuthenticationMethod"),
};

export const writing = { versions, permissions: anyOf("Policy.ReadWrite.AuthenticationMethod") };
