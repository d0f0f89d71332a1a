/** Type token of the `entra` provider's authorization policy. */
export const authorizationPolicy = "entra:index:AuthorizationPolicy";
