/** What an access token says about the caller. */
export interface TokenClaims {
  /** The tenant that issued the token, and that Graph answers for. */
  readonly tenantId?: string;
  /** Object id of the caller in that tenant: the service principal's, for an app. */
  readonly objectId?: string;
  readonly appId?: string;
  /** Application permissions (`roles`) and delegated ones (`scp`). */
  readonly permissions: readonly string[];
}

/**
 * Reads the claims of an access token. It doesn't verify the signature: Graph does, and what is read here only serves to
 * refuse early and to explain.
 *
 * A token that isn't a JWT gives no claims and no error: the format of tokens for Graph isn't promised to clients
 * (https://learn.microsoft.com/entra/identity-platform/access-tokens).
 */
export function tokenClaims(token: string): TokenClaims {
  const claims = payload(token);
  const list = (value: unknown) => (Array.isArray(value) ? value.filter((item) => typeof item === "string") : []);
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  return {
    tenantId: text(claims.tid),
    objectId: text(claims.oid),
    appId: text(claims.appid) ?? text(claims.azp),
    permissions: [...list(claims.roles), ...(text(claims.scp)?.split(" ").filter(Boolean) ?? [])],
  };
}

function payload(token: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
