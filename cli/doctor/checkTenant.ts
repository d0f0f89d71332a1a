import { connect, type GraphClient, licencePlans, settingsFrom, type TokenClaims, verifyTenant } from "../../graph";
import { type Tenant } from "../../tenant/schema/tenantSchema";
import { version } from "../../provider/version";
import { checkClock } from "./checkClock";
import { checkLicences } from "./checkLicences";
import { checkPermissions } from "./checkPermissions";
import { type Finding, ok, problemOf, unknown, warning } from "./Finding";

/** What only the tenant can tell, in the order in which one depends on the other. */
const dependent = ["tenant", "clock", "permissions", "licences"] as const;

/** Signs in to a tenant and looks at it. It only reads. */
export async function checkTenant(tenant: Tenant, signal: AbortSignal): Promise<Finding[]> {
  let client: GraphClient;
  let claims: TokenClaims;
  try {
    client = await connect(settingsFrom({ tenantId: tenant.tenantId }), { userAgent: `entra-baseline/${version}` });
    claims = await client.claims({ signal });
  } catch (error) {
    return [problemOf("credentials", error), ...dependent.map((check) => unknown(check, "there is no sign-in"))];
  }
  return [
    ok("credentials", `signed in as ${claims.appId ?? claims.objectId ?? "an identity that the token does not name"}`),
    await checkIdentity(client, tenant, signal),
    await checkClock(client, signal),
    await checkPermissions(tenant, claims.permissions),
    await attempt("licences", async () => checkLicences(tenant, await licencePlans(client, { signal }))),
  ];
}

async function checkIdentity(client: GraphClient, tenant: Tenant, signal: AbortSignal): Promise<Finding> {
  return attempt("tenant", async () => {
    const { displayName } = await verifyTenant(client, tenant.tenantId, { signal });
    const found = `${displayName ?? "without a name"} (${tenant.tenantId})`;
    if (displayName === undefined || displayName === tenant.displayName) return ok("tenant", found);
    const remedy = "See that the tenant id is the one that is meant, then correct displayName in the tenant file.";
    return warning("tenant", `Graph calls it ${found}, the tenant file ${tenant.displayName}`, remedy);
  });
}

async function attempt(check: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return problemOf(check, error);
  }
}
