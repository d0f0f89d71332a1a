/** Type token of `entra.AuthenticationContextPolicy`. */
export const authenticationContextPolicy = "entra:index:AuthenticationContextPolicy";

/** Type token of `azuread.ConditionalAccessPolicy`. */
export const conditionalAccessPolicy = "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy";
