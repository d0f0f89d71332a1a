import { authenticationMethods } from "../data/authenticationMethods";
import { type Entity } from "./Entity";
import { type Singleton } from "./Singleton";
import { type Tenant } from "./Tenant";

/** A tenant's settings for all authentication methods together, at first as in a new tenant. */
export function authenticationMethodsPolicy(tenant: Tenant): Singleton {
  return tenant.singleton("authenticationMethodsPolicy", () => ({
    id: "authenticationMethodsPolicy",
    displayName: "Authentication Methods Policy",
    description: "The tenant-wide policy that controls which authentication methods are allowed in the tenant.",
    lastModifiedDateTime: "2020-01-01T00:00:00Z",
    policyVersion: "1.5",
    policyMigrationState: "migrationComplete",
    reconfirmationInDays: null,
    registrationEnforcement: {
      authenticationMethodsRegistrationCampaign: {
        snoozeDurationInDays: 1,
        state: "default",
        excludeTargets: [],
        includeTargets: [
          { id: "all_users", targetType: "group", targetedAuthenticationMethod: "microsoftAuthenticator" },
        ],
      },
    },
  }));
}

/** The configurations of single methods, by id; only those that depart from a new tenant's are stored. */
export class AuthenticationMethodConfigurations {
  constructor(private readonly tenant: Tenant) {}

  /** The configurations as a GET sees them. */
  visibleAll(): Entity[] {
    return authenticationMethods.map((method) => this.stored.visible(String(method.id)) ?? method);
  }

  visible(id: string): Entity | undefined {
    return this.visibleAll().find((method) => isCalled(method, id));
  }

  /** The configuration as a write finds it. */
  get(id: string): Entity | undefined {
    return this.stored.get(id) ?? authenticationMethods.find((method) => isCalled(method, id));
  }

  put(configuration: Entity): void {
    this.stored.put(String(configuration.id), configuration);
  }

  /** Puts a method back to what it is in a new tenant. */
  reset(id: string): void {
    this.stored.delete(id);
  }

  private get stored() {
    return this.tenant.objects("authenticationMethodConfigurations");
  }
}

const isCalled = (method: Entity, id: string) => String(method.id).toLowerCase() === id.toLowerCase();
