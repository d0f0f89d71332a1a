/**
 * An empty claims request. TokenCredential has no "not from your cache" option, but every credential passes its cache
 * over when claims are asked for, and asking for none changes nothing about the token.
 */
export const forceRefreshClaims = "{}";
