import { type EffectiveAccess, effectiveAccess } from "./access/effectiveAccess";
import { AppGroups } from "./apps/AppGroups";
import type { AuthenticationStrengthPolicy } from "./model/ConditionalAccessPolicy";
import type { CrossTenantAccess } from "./model/CrossTenantAccess";
import type { CustomSecurityAttributes, GroupFacts, TenantFacts } from "./model/TenantFacts";
import { type CompiledLocation, compileLocation } from "./place/CompiledLocation";
import { IpSet } from "./place/IpSet";
import { WhatIfError } from "./WhatIfError";

export interface IndexedGroup extends GroupFacts {
  members: ReadonlySet<string> | null;
}

/** The facts of a tenant, by lower-case id and ready to be asked. */
export class TenantIndex {
  readonly tenantId: string;
  readonly apps: AppGroups;
  readonly groups: ReadonlyMap<string, IndexedGroup>;
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly locations: ReadonlyMap<string, CompiledLocation>;
  readonly strengths: ReadonlyMap<string, AuthenticationStrengthPolicy>;
  readonly applications: ReadonlyMap<string, CustomSecurityAttributes>;
  /** Null when not known. */
  readonly mfaTrustedIps: IpSet | null;
  private readonly inbound: AccessCache | null;
  private readonly homes = new Map<string, AccessCache>();

  constructor(facts: TenantFacts) {
    if (!facts.tenantId) throw new WhatIfError("FACTS", "The tenant's facts have no tenantId.");
    this.tenantId = facts.tenantId.toLowerCase();
    this.apps = new AppGroups(facts.appGroups);
    this.groups = byId(
      facts.groups,
      (group) => group.id,
      (group) => ({ ...group, members: idSet(group.transitiveMembers) }),
    );
    this.roles = byId(
      facts.roles,
      (role) => role.roleTemplateId,
      (role) => idSet(role.activeMembers)!,
    );
    this.locations = byId(facts.namedLocations, (location) => location.id, compileLocation);
    this.strengths = byId(
      facts.authenticationStrengths,
      (strength) => strength.id ?? "",
      (strength) => strength,
    );
    this.applications = byId(
      facts.applications,
      (app) => app.appId,
      (app) => app.customSecurityAttributes ?? {},
    );
    this.mfaTrustedIps = facts.mfaTrustedIps ? new IpSet(facts.mfaTrustedIps) : null;
    this.inbound = facts.crossTenantAccess ? new AccessCache(facts.crossTenantAccess) : null;
    for (const [id, access] of Object.entries(facts.homeTenants ?? {})) {
      this.homes.set(id.toLowerCase(), new AccessCache(access));
    }
  }

  /** What this tenant's settings say about another tenant; null when they were not given. */
  accessFor(tenantId: string | undefined): EffectiveAccess | null {
    return this.inbound?.resolve(tenantId) ?? null;
  }

  /** What another tenant's settings say about this one; null when they were not given. */
  homeAccessOf(tenantId: string): EffectiveAccess | null {
    return this.homes.get(tenantId)?.resolve(this.tenantId) ?? null;
  }
}

/** Resolves cross-tenant settings once per tenant: explanations are sentences, and sign-ins come by the million. */
class AccessCache {
  private readonly resolved = new Map<string, EffectiveAccess>();

  constructor(private readonly access: CrossTenantAccess) {}

  resolve(tenantId = ""): EffectiveAccess {
    let found = this.resolved.get(tenantId);
    if (!found) {
      const partner = this.access.partners.find((p) => p.tenantId.toLowerCase() === tenantId);
      found = effectiveAccess(this.access.default, partner ?? null);
      this.resolved.set(tenantId, found);
    }
    return found;
  }
}

function byId<T, R>(items: readonly T[] | undefined, id: (item: T) => string, value: (item: T) => R): Map<string, R> {
  return new Map((items ?? []).map((item) => [id(item).toLowerCase(), value(item)]));
}

function idSet(ids: readonly string[] | undefined): ReadonlySet<string> | null {
  return ids ? new Set(ids.map((id) => id.toLowerCase())) : null;
}
