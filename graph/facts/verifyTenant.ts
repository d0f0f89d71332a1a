import { type CallOptions } from "../callOptions";
import { type GraphClient } from "../GraphClient";
import { GraphError } from "../errors/GraphError";
import { type TokenClaims } from "../signIn/tokenClaims";

/** What is known of the tenant and of the caller once the tenant is verified. */
export interface VerifiedTenant {
  readonly tenantId: string;
  readonly displayName?: string;
  readonly caller: TokenClaims;
}

interface Organization {
  id: string;
  displayName?: string;
}

/**
 * Makes sure that the client works on the tenant that is meant, before anything is written: the tenant of the access
 * token, and the one that Graph answers for (GET /organization), must both be `tenantId`. A baseline must never reach
 * another customer's tenant because of a forgotten environment variable.
 *
 * @throws GraphError of kind `wrongTenant` that names both tenants; any other when the tenant can't be read
 */
export async function verifyTenant(
  client: GraphClient,
  tenantId: string,
  options: Pick<CallOptions, "signal" | "timeoutMs"> = {},
): Promise<VerifiedTenant> {
  const caller = await client.claims(options);
  // An opaque token says nothing of its tenant; Graph's own answer decides then.
  if (caller.tenantId !== undefined && !isSame(caller.tenantId, tenantId)) {
    throw wrongTenant(`the access token was issued by tenant ${caller.tenantId}`, tenantId);
  }
  const [organization] = await client.list<Organization>("/organization", {
    ...options,
    query: { $select: "id,displayName" },
    permissions: ["Organization.Read.All"],
  });
  if (!organization || !isSame(organization.id, tenantId)) {
    const { id = "of no name", displayName } = organization ?? {};
    throw wrongTenant(`Graph answers for tenant ${id}${displayName ? ` (${displayName})` : ""}`, tenantId);
  }
  return { tenantId, displayName: organization.displayName, caller };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function wrongTenant(found: string, expected: string): GraphError {
  return new GraphError(
    `Expected to work on tenant ${expected}, but ${found}. Nothing was written.\n` +
      "Give the credentials of the expected tenant, or correct its tenantId.",
    { kind: "wrongTenant" },
  );
}
