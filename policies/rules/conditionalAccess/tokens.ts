/** Type token of `azuread.ConditionalAccessPolicy`. */
export const conditionalAccessPolicy = "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy";
