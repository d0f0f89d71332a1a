import { defaultSettings, type Settings } from "../Settings";
import { Collection } from "./Collection";
import { type Consistency } from "./Consistency";
import { type Entity } from "./Entity";
import { Relation } from "./Relation";
import { Singleton } from "./Singleton";

/** The service plans that gate something here, by the name that Microsoft gives them. */
export type ServicePlan =
  "AAD_PREMIUM" | "AAD_PREMIUM_P2" | "AAD_WRKLDID_P1" | "AAD_WRKLDID_P2" | "INTUNE_A" | "MFA_PREMIUM";

export interface TenantIdentity {
  tenantId: string;
  displayName: string;
  /** The tenant's initial domain, such as `contoso.onmicrosoft.com`. */
  initialDomain: string;
  servicePlans: readonly ServicePlan[];
}

/** Everything that the emulator stores of one tenant. Routes reach nothing else. */
export class Tenant {
  readonly tenantId: string;
  readonly displayName: string;
  readonly initialDomain: string;
  private readonly plans: ReadonlySet<ServicePlan>;
  private readonly collections = new Map<string, Collection<object>>();
  private readonly singletons = new Map<string, Singleton<object>>();
  private readonly relations = new Map<string, Relation>();

  constructor(
    identity: TenantIdentity,
    readonly consistency: Consistency,
    /** How the emulator is set; shared by all tenants. */
    readonly settings: Readonly<Settings> = defaultSettings,
  ) {
    this.tenantId = identity.tenantId;
    this.displayName = identity.displayName;
    this.initialDomain = identity.initialDomain;
    this.plans = new Set(identity.servicePlans);
  }

  /** Whether the tenant holds a licence with this service plan. P2 includes P1. */
  hasPlan(plan: ServicePlan): boolean {
    return this.plans.has(plan) || (plan === "AAD_PREMIUM" && this.plans.has("AAD_PREMIUM_P2"));
  }

  /** The objects of a kind, under Graph's name of the collection: `users`, `conditionalAccessPolicies`. */
  objects<T extends object = Entity>(name: string): Collection<T> {
    return this.made(this.collections, name, () => new Collection<object>(this.consistency)) as Collection<T>;
  }

  /** The one object of a kind; `initial` makes its value when nobody has asked for it before. */
  singleton<T extends object = Entity>(name: string, initial: () => T): Singleton<T> {
    return this.made(
      this.singletons,
      name,
      () => new Singleton<object>(this.consistency, initial()),
    ) as unknown as Singleton<T>;
  }

  /** The links of a kind: `groupMembers`, `groupOwners`. */
  relation(name: string): Relation {
    return this.made(this.relations, name, () => new Relation(this.consistency));
  }

  private made<V>(map: Map<string, V>, name: string, make: () => V): V {
    let found = map.get(name);
    if (!found) {
      map.set(name, (found = make()));
    }
    return found;
  }
}
