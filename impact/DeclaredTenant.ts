import type { Tenant } from "../tenant/schema/tenantSchema";

/** What of a tenant file says who must keep a way in. */
export interface DeclaredTenant {
  readonly tenantId: string;
  readonly displayName: string;
  readonly breakGlass?: { readonly groupId?: string; readonly accounts?: readonly string[] };
  readonly partners: readonly DeclaredPartner[];
  readonly lockout: Tenant["lockout"];
}

/** A partner of the allow-list; without a status it is active. */
export interface DeclaredPartner {
  readonly name: string;
  readonly tenantId: string;
  readonly relationship: string;
  readonly status?: string;
  readonly collaboration?: Tenant["partners"][number]["collaboration"];
  readonly trust?: { readonly compliantDevice?: boolean; readonly hybridJoinedDevice?: boolean };
}

/** Whoever deploys, as the access token and the directory tell. */
export interface Deployer {
  /** Object id in this tenant. */
  readonly objectId: string;
  readonly isUser: boolean;
  /** Where the app is registered; absent for a user, or where it could not be read. */
  readonly ownerTenantId?: string;
}
