/** The decoded parts of a JSON web token; its signature is never looked at. */
export interface Jwt {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
}

/** Writes an unsigned token: three parts in base64url without padding. */
export function encodeJwt(claims: Record<string, unknown>): string {
  return `${part({ typ: "JWT", alg: "none" })}.${part(claims)}.${Buffer.from("unsigned").toString("base64url")}`;
}

/** Reads a token; undefined when it is not one. */
export function decodeJwt(token: string): Jwt | undefined {
  const parts = token.split(".");
  if (parts.length !== 3) return undefined;
  const [header, claims] = parts.slice(0, 2).map(parsed);
  return header && claims ? { header, claims } : undefined;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
