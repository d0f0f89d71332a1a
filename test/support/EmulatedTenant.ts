import { encodeJwt } from "../../emulator/identity/jwt";
import { routes } from "../../emulator/routes";
import { GraphEndpoint } from "../../emulator/service/GraphEndpoint";
import { securityDefaults } from "../../emulator/store/securityDefaults";
import { Tenant, type ServicePlan } from "../../emulator/store/Tenant";
import { World } from "../../emulator/World";

/** What a test looks at in an answer of Graph: `code` and `message` are those of an error body. */
export interface GraphAnswer {
  status: number;
  body: any;
  code?: string;
  message?: string;
}

export interface TenantOptions {
  /** @default P2 and workload identities premium */
  plans?: ServicePlan[];
  /** @default every permission that the routes under test ask for */
  roles?: string[];
}

const origin = "https://127.0.0.1:8443";
const tenantId = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";

const allRoles = [...new Set(routes.flatMap((route) => route.permissions.flat()))];

/** One tenant behind the emulator's Graph endpoint, without any HTTP; security defaults are off, and nothing throttles. */
export class EmulatedTenant {
  readonly caller = { appId: "b6f0c2de-4a1b-4f7e-9d55-0c8f6e2a7b31", oid: "1f0c5d7e-2b3a-4c6d-9e8f-7a6b5c4d3e2f" };
  readonly world = new World(() => this.now);
  readonly tenant: Tenant;
  now = new Date("2026-11-22T10:00:00Z");
  private readonly endpoint = new GraphEndpoint(this.world, routes);

  constructor(private readonly options: TenantOptions = {}) {
    const servicePlans = options.plans ?? ["AAD_PREMIUM", "AAD_PREMIUM_P2", "AAD_WRKLDID_P1"];
    const identity = { tenantId, displayName: "Contoso", initialDomain: "contoso.onmicrosoft.com", servicePlans };
    this.tenant = new Tenant(identity, this.world.consistency, this.world.settings);
    this.world.add(this.tenant, []);
    this.world.settings.throttling = false;
    securityDefaults(this.tenant).write({ isEnabled: false });
    const principal = { id: this.caller.oid, appId: this.caller.appId, displayName: "Deployment" };
    this.tenant.objects("servicePrincipals").put(principal.id, principal);
  }

  get(path: string): GraphAnswer {
    return this.call("GET", path);
  }

  post(path: string, body?: unknown): GraphAnswer {
    return this.call("POST", path, body);
  }

  patch(path: string, body: unknown): GraphAnswer {
    return this.call("PATCH", path, body);
  }

  delete(path: string): GraphAnswer {
    return this.call("DELETE", path);
  }

  /** Sends a request to v1.0, or to beta where the path starts with `/beta`. */
  call(method: string, path: string, body?: unknown): GraphAnswer {
    const version = path.startsWith("/beta/") ? "beta" : "v1.0";
    const relative = version === "beta" ? path.slice("/beta".length) : path;
    const url = new URL(`${origin}/${version}${relative}`);
    const answer = this.endpoint.answer({
      method,
      version,
      url,
      path: url.pathname.slice(version.length + 1),
      headers: new Headers({ authorization: `Bearer ${this.token()}`, "content-type": "application/json" }),
      text: body === undefined ? "" : JSON.stringify(body),
    });
    const text = JSON.stringify(answer.body ?? null);
    const parsed = JSON.parse(text) as any;
    return { status: answer.status, body: parsed, code: parsed?.error?.code, message: parsed?.error?.message };
  }

  /** Puts a user into the tenant. */
  user(id: string, displayName = "User"): string {
    this.tenant.objects("users").put(id, { id, displayName, userPrincipalName: `${id}@contoso.onmicrosoft.com` });
    return id;
  }

  /** Puts a security group into the tenant. */
  group(id: string, settings: Record<string, unknown> = {}): string {
    const basics = { mailEnabled: false, securityEnabled: true, mailNickname: "group", groupTypes: [] };
    this.tenant.objects("groups").put(id, { id, displayName: "Group", ...basics, ...settings });
    return id;
  }

  private token(): string {
    const exp = this.now.getTime() / 1000 + 3600;
    const roles = this.options.roles ?? allRoles;
    const { appId: appid, oid } = this.caller;
    return encodeJwt({ aud: "https://graph.microsoft.com", tid: tenantId, exp, appid, oid, roles });
  }
}
