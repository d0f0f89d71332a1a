import { EmulatorError } from "./EmulatorError";
import { type Client } from "./identity/Client";
import { defaultSettings, type Settings } from "./Settings";
import { Consistency } from "./store/Consistency";
import { type Tenant } from "./store/Tenant";

/** All that the emulator knows: its tenants, the applications that may sign in to each, and how it is set. */
export class World {
  readonly consistency: Consistency;
  readonly settings: Settings = { ...defaultSettings };
  private readonly tenants = new Map<string, Tenant>();
  private readonly clients = new Map<Tenant, readonly Client[]>();

  constructor(readonly now: () => Date) {
    this.consistency = new Consistency(now);
  }

  add(tenant: Tenant, clients: readonly Client[]): void {
    this.tenants.set(tenant.tenantId.toLowerCase(), tenant);
    this.clients.set(tenant, clients);
  }

  /** Forgets every tenant and setting. */
  clear(): void {
    this.tenants.clear();
    this.clients.clear();
    this.consistency.lagMs = 0;
    Object.assign(this.settings, defaultSettings);
  }

  allTenants(): Tenant[] {
    return [...this.tenants.values()];
  }

  /** The tenant of this id or initial domain, either compared without case. */
  findTenant(idOrDomain: string): Tenant | undefined {
    const wanted = idOrDomain.toLowerCase();
    return (
      this.tenants.get(wanted) ?? this.allTenants().find((tenant) => tenant.initialDomain.toLowerCase() === wanted)
    );
  }

  /** The tenant of this id; throws an `EmulatorError` that lists those there are. */
  tenant(idOrDomain: string): Tenant {
    const found = this.findTenant(idOrDomain);
    if (!found) {
      const known = this.allTenants().map((tenant) => `${tenant.tenantId} (${tenant.displayName})`);
      throw new EmulatorError("TENANT", `The emulator has no tenant ${idOrDomain}; it has ${known.join(", ")}.`);
    }
    return found;
  }

  clientsOf(tenant: Tenant): readonly Client[] {
    return this.clients.get(tenant) ?? [];
  }

  /** Every secret that must not appear in a log. */
  secrets(): string[] {
    return [...this.clients.values()].flat().flatMap((client) => client.secrets.map((secret) => secret.value));
  }
}
