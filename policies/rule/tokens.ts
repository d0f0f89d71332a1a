/**
 * A type token without the API version that azure-native may put into it: `azure-native:authorization/v20240901preview:X`
 * and `azure-native_authorization_v20240901preview:authorization:X` are both `azure-native:authorization:X`.
 */
export const unversioned = (token: string): string =>
  token
    .replace(/^(azure-native:[^/:]+)\/v\d{8}[a-z]*:/, "$1:")
    .replace(/^azure-native_[a-z0-9]+_v\d{8}[a-z]*:/i, "azure-native:");
