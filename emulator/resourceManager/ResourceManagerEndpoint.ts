import { authenticate } from "../identity/authenticate";
import { badRequest, GraphProblem, notImplemented } from "../problems";
import { type Caller } from "../route";
import { type Answer, type Incoming, jsonAnswer } from "../service/Incoming";
import { type Entity } from "../store/Entity";
import { type Tenant } from "../store/Tenant";
import { type World } from "../World";
import { type AzurePolicy, azurePolicies, policyAnswer, rulesOf, scopeOf } from "./AzurePolicy";
import { changedRules } from "./changeRules";

const apiVersions = ["2020-10-01", "2020-10-01-preview", "2024-02-01-preview", "2024-09-01-preview"];

const place = /^(\/.+)\/providers\/Microsoft\.Authorization\/roleManagementPolicies\/([^/]+)\/?$/i;

/** Whether a path is Azure Resource Manager's. */
export const isResourceManager = (path: string): boolean => /^\/(subscriptions|providers)\//i.test(path);

/**
 * As much of Azure Resource Manager as PIM's settings of Azure roles take: GET and PATCH of one policy
 * (https://learn.microsoft.com/rest/api/authorization/role-management-policies). Tokens for it and for Graph are the same
 * here, since both are served at one address.
 */
export class ResourceManagerEndpoint {
  constructor(private readonly world: World) {}

  /** Answers as an application is answered. */
  answer(request: Incoming, path: string): Answer {
    return refusing(() => {
      const { caller, tenant } = authenticate(request.headers, this.world);
      return this.handle(request, path, tenant, caller);
    });
  }

  /** Does what the tenant's owner does in the portal: no token, no roles, no lag. */
  operate(request: Incoming, path: string, tenant: Tenant): Answer {
    return this.world.consistency.withoutDelay(() => refusing(() => this.handle(request, path, tenant)));
  }

  private handle({ method, url, text }: Incoming, path: string, tenant: Tenant, caller?: Caller): Answer {
    const id = decodeURIComponent(path).replace(/\/$/, "");
    if (!place.test(id) || !["GET", "PATCH"].includes(method)) {
      throw notImplemented(
        `The emulator does no ${method} ${path}; of Azure Resource Manager it does GET and PATCH of one role management policy.`,
      );
    }
    if (caller) requireVersion(url);
    const policies = azurePolicies(tenant);
    const policy = policies.get(id);
    if (!policy) throw this.notThere(id, tenant);
    if (method === "GET") return jsonAnswer(200, policyAnswer(policies.visible(id) ?? policy));
    if (caller) requireAdministrator(policy, caller);
    const current = rulesOf(policy);
    const rules = changedRules(current, rulesIn(text));
    if (rules === current) return jsonAnswer(200, policyAnswer(policy));
    const changed = { lastModifiedBy: caller?.oid ?? "operator", lastModifiedDateTime: this.world.now().toISOString() };
    return jsonAnswer(200, policyAnswer(policies.put(policy.id, { ...policy, ...changed, rules })));
  }

  /** A subscription of another tenant is refused by its token, and one that isn't there is not found. */
  private notThere(id: string, tenant: Tenant): GraphProblem {
    const elsewhere = this.world.allTenants().some((other) => other !== tenant && azurePolicies(other).get(id));
    if (elsewhere) {
      return new GraphProblem(
        401,
        "InvalidAuthenticationTokenTenant",
        "The access token is from the wrong issuer. It must match the tenant associated with this subscription.",
      );
    }
    return new GraphProblem(404, "RoleManagementPolicyNotFound", `The role management policy '${id}' is not found.`);
  }
}

function refusing(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof GraphProblem)) throw error;
    const { status, code, message, headers } = error;
    return jsonAnswer(status, { error: { code, message } }, headers);
  }
}

function requireVersion(url: URL): void {
  const version = url.searchParams.get("api-version");
  if (version === null) {
    throw badRequest(
      "The api-version query parameter (?api-version=) is required for all requests.",
      "MissingApiVersionParameter",
    );
  }
  if (apiVersions.includes(version)) return;
  throw badRequest(
    `The api-version '${version}' is invalid. The supported versions are '${apiVersions.join(",")}'.`,
    "InvalidApiVersionParameter",
  );
}

function requireAdministrator(policy: AzurePolicy, { appId, oid }: Caller): void {
  if (policy.administrators?.some((id) => id.toLowerCase() === oid.toLowerCase())) return;
  throw new GraphProblem(
    403,
    "AuthorizationFailed",
    `The client '${appId}' with object id '${oid}' does not have authorization to perform action ` +
      `'Microsoft.Authorization/roleManagementPolicies/write' over scope '${scopeOf(policy)}' or the scope is invalid.`,
  );
}

function rulesIn(text: string): unknown {
  try {
    return ((JSON.parse(text) as Entity).properties as Entity).rules;
  } catch {
    throw badRequest("The request content was invalid and could not be deserialized.", "InvalidRequestContent");
  }
}
