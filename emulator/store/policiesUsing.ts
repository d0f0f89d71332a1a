import { type Entity } from "./Entity";
import { type Tenant } from "./Tenant";

/** What a conditional access policy can name, and what keeps the named object from being deleted. */
export type UsedKind = "authenticationStrength" | "namedLocation" | "authenticationContext";

/** A policy as far as it names other objects; a seed may leave any part of it out. */
interface Naming {
  conditions?: {
    applications?: { includeAuthenticationContextClassReferences?: string[] } | null;
    locations?: { includeLocations?: string[]; excludeLocations?: string[] } | null;
  };
  grantControls?: { authenticationStrength?: { id: string } | null } | null;
}

const namesIn: Record<UsedKind, (policy: Naming) => (string | undefined)[]> = {
  authenticationStrength: ({ grantControls }) => [grantControls?.authenticationStrength?.id],
  authenticationContext: ({ conditions }) =>
    conditions?.applications?.includeAuthenticationContextClassReferences ?? [],
  namedLocation: ({ conditions }) => [
    ...(conditions?.locations?.includeLocations ?? []),
    ...(conditions?.locations?.excludeLocations ?? []),
  ],
};

/** The conditional access policies of a tenant that name an object. */
export function policiesUsing(tenant: Tenant, kind: UsedKind, id: string): Entity[] {
  const policies = tenant.objects("conditionalAccessPolicies").all();
  return policies.filter((policy) => namesIn[kind](policy as Naming).some((name) => sameId(name, id)));
}

/** The names of policies, for a message that tells what an object is still used by. */
export function policyNames(policies: readonly Entity[]): string {
  return policies.map((policy) => `'${String(policy.displayName)}'`).join(", ");
}

function sameId(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
