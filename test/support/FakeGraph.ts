import { GraphError, type GraphClient, type GraphErrorKind } from "../../graph";

type Json = any;

/** A request that reached the fake, in the order of arrival. */
export interface FakeRequest {
  method: string;
  path: string;
  query?: Record<string, unknown>;
  body?: Json;
}

const policy = "/policies/crossTenantAccessPolicy";
const partners = `${policy}/partners`;
const assignments = "/policies/roleManagementPolicyAssignments";

/**
 * A tenant's Graph in memory, with just enough manners for the provider's life cycle: singletons, partner entries, PIM
 * policies, and the facts about the tenant. It stands for the client itself, so that tests can turn every knob.
 */
export class FakeGraph {
  readonly requests: FakeRequest[] = [];
  /** What the access token says; `tenantId: undefined` is a token that can't be looked into. */
  claims: { tenantId?: string; objectId?: string; permissions: string[] };
  /** The tenant that Graph answers for. */
  organization: string;
  plans = ["eec0eb4f-6444-4f95-aba0-50c24d67f998"];
  /** Changes every object on its way out, as Graph changes casing and order. */
  disguise: (object: Json) => Json = (object) => object;
  /** Fails requests: called with each one, returns the error to answer with. */
  fail: (request: FakeRequest) => GraphError | undefined = () => undefined;
  /** How many reads of an object still show it as it was before the last write. */
  staleReads = 0;
  private stale: { left: number; objects: Map<string, Json> } | undefined;
  private policyIds = 0;

  constructor(
    readonly tenantId: string,
    readonly objects = new Map<string, Json>(),
  ) {
    this.organization = tenantId;
    this.claims = { tenantId, permissions: allPermissions };
  }

  /** The fake in the place of the real client. */
  get client(): GraphClient {
    const client = {
      tenantId: this.tenantId,
      claims: async () => this.claims,
      get: async (path: string, { query }: Json = {}) => this.answer({ method: "GET", path, query }),
      list: async (path: string, { query }: Json = {}) => this.answer({ method: "GET", path, query }).value,
      request: async (method: string, path: string, { body }: Json = {}) => ({
        body: this.answer({ method, path, body }),
      }),
      batch: async (items: FakeRequest[]) => {
        this.requests.push({ method: "POST", path: "/$batch", body: items });
        return items.map((item) => {
          try {
            return { ok: true, status: 200, headers: {}, body: this.handle({ ...item, method: "GET" }) };
          } catch (error) {
            return { ok: false, error };
          }
        });
      },
    };
    return client as unknown as GraphClient;
  }

  /** The changes that were asked for. */
  get writes(): FakeRequest[] {
    return this.requests.filter(({ method, path }) => method !== "GET" && path !== "/$batch");
  }

  private answer(request: FakeRequest): Json {
    this.requests.push(structuredClone(request));
    return this.handle(request);
  }

  private handle(request: FakeRequest): Json {
    const failure = this.fail(request);
    if (failure) throw failure;
    const { method, path, query, body } = request;
    if (method === "GET") return this.disguise(structuredClone(this.read(path, query)));
    this.stale = { left: this.staleReads, objects: new Map(structuredClone([...this.objects])) };
    this.write(method, path, body);
  }

  private read(path: string, query?: Record<string, unknown>): Json {
    if (path === "/organization") return { value: [{ id: this.organization }] };
    if (path === "/subscribedSkus") return { value: [subscription(this.plans)] };
    const objects = this.stale && this.stale.left-- > 0 ? this.stale.objects : this.objects;
    const within = (folder: string) => [...objects].filter(([key]) => key.startsWith(`${folder}/`)).map(([, it]) => it);
    if (path === partners) return { value: within(partners) };
    if (path === assignments) {
      const [, role] = /roleDefinitionId eq '([^']*)'/.exec(String(query?.["$filter"])) ?? [];
      return { value: within(assignments).filter(({ roleDefinitionId }) => !role || roleDefinitionId === role) };
    }
    return objects.get(path) ?? notFound(path);
  }

  private write(method: string, path: string, body: Json): void {
    if (method === "POST" && path === partners)
      this.objects.set(`${partners}/${body.tenantId.toLowerCase()}`, { ...body });
    else if (method === "POST") this.objects.set(`${policy}/default`, newDefault());
    else if (method === "DELETE") this.objects.delete(path) || notFound(path);
    else if (path.startsWith("/policies/roleManagementPolicies/")) this.writeRules(path.split("/").at(-1)!, body.rules);
    else this.objects.set(path, { ...(this.objects.get(path) ?? notFound(path)), ...structuredClone(body) });
  }

  private writeRules(policyId: string, rules: Json[]): void {
    const [key, assignment] = [...this.objects].find(([, it]) => it.policyId === policyId) ?? notFound(policyId);
    const changed = new Map(rules.map((rule) => [rule.id, rule]));
    const kept = assignment.policy.rules.map((rule: Json) => changed.get(rule.id) ?? rule);
    // As Graph does, the policy gets another id whenever it is changed.
    this.objects.set(key, {
      ...assignment,
      policyId: `P${++this.policyIds}_${assignment.roleDefinitionId}`,
      policy: { rules: kept },
    });
  }
}

/** An error as the client throws it. */
export function graphError(kind: GraphErrorKind, message: string = kind): GraphError {
  return new GraphError(message, { kind });
}

function notFound(path: string): never {
  throw graphError("notFound", `${path} was not found`);
}

const subscription = (plans: string[]) => ({
  capabilityStatus: "Enabled",
  servicePlans: plans.map((servicePlanId) => ({ servicePlanId, provisioningStatus: "Success" })),
});

export const allPermissions = [
  "Policy.Read.All",
  "Policy.ReadWrite.CrossTenantAccess",
  "Policy.ReadWrite.Authorization",
  "Policy.ReadWrite.SecurityDefaults",
  "RoleManagementPolicy.Read.Directory",
  "RoleManagementPolicy.ReadWrite.Directory",
  "Organization.Read.All",
  "LicenseAssignment.Read.All",
];

/** Everyone and everything, let through or kept out. */
export const everyone = (accessType: "allowed" | "blocked") => ({
  usersAndGroups: { accessType, targets: [{ target: "AllUsers", targetType: "user" as const }] },
  applications: { accessType, targets: [{ target: "AllApplications", targetType: "application" as const }] },
});

export const newDefault = (): Json => ({
  id: "default",
  isServiceDefault: true,
  inboundTrust: { isMfaAccepted: false, isCompliantDeviceAccepted: false, isHybridAzureADJoinedDeviceAccepted: false },
  b2bCollaborationInbound: everyone("allowed"),
  b2bCollaborationOutbound: everyone("allowed"),
  b2bDirectConnectInbound: everyone("blocked"),
  b2bDirectConnectOutbound: everyone("blocked"),
  tenantRestrictions: { devices: null, ...everyone("blocked") },
  invitationRedemptionIdentityProviderConfiguration: {
    primaryIdentityProviderPrecedenceOrder: ["azureActiveDirectory", "externalFederation", "socialIdentityProviders"],
    fallbackIdentityProvider: "defaultConfiguredIdp",
  },
});

/** A partner entry as Graph answers it: what is not set is null and inherits. */
export const newPartner = (tenantId: string, settings: Json = {}): Json => ({
  tenantId,
  isServiceProvider: null,
  inboundTrust: null,
  b2bCollaborationInbound: null,
  b2bCollaborationOutbound: null,
  b2bDirectConnectInbound: null,
  b2bDirectConnectOutbound: null,
  tenantRestrictions: null,
  automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null },
  ...settings,
});

const rule = (id: string, type: string, values: Json): Json => {
  const [caller, level] = id.split("_").slice(-2);
  return {
    "@odata.type": `#microsoft.graph.unifiedRoleManagementPolicy${type}Rule`,
    id,
    target: { caller, operations: ["All"], level, inheritableSettings: [], enforcedSettings: [] },
    ...values,
  };
};

/** A role's PIM policy as Graph gives it to a new tenant, behind its assignment. */
export const newRolePolicy = (roleDefinitionId: string): Json => ({
  id: `P0_${roleDefinitionId}_assignment`,
  policyId: `P0_${roleDefinitionId}`,
  roleDefinitionId,
  policy: {
    rules: [
      rule("Expiration_Admin_Eligibility", "Expiration", { isExpirationRequired: false, maximumDuration: "P365D" }),
      rule("Enablement_Admin_Eligibility", "Enablement", { enabledRules: [] }),
      rule("Expiration_Admin_Assignment", "Expiration", { isExpirationRequired: false, maximumDuration: "P180D" }),
      rule("Enablement_Admin_Assignment", "Enablement", { enabledRules: ["Justification"] }),
      rule("Expiration_EndUser_Assignment", "Expiration", { isExpirationRequired: true, maximumDuration: "PT8H" }),
      rule("Enablement_EndUser_Assignment", "Enablement", {
        enabledRules: ["MultiFactorAuthentication", "Justification"],
      }),
      rule("Approval_EndUser_Assignment", "Approval", {
        setting: {
          isApprovalRequired: false,
          isApprovalRequiredForExtension: false,
          isRequestorJustificationRequired: true,
          approvalMode: "SingleStage",
          approvalStages: [{ approvalStageTimeOutInDays: 1, primaryApprovers: [], escalationApprovers: [] }],
        },
      }),
      rule("AuthenticationContext_EndUser_Assignment", "AuthenticationContext", { isEnabled: false, claimValue: null }),
      ...["Admin_Eligibility", "Admin_Assignment", "EndUser_Assignment"].flatMap((event) =>
        ["Admin", "Requestor", "Approver"].map((recipientType) =>
          rule(`Notification_${recipientType}_${event}`, "Notification", {
            notificationType: "Email",
            recipientType,
            notificationLevel: "All",
            isDefaultRecipientsEnabled: true,
            notificationRecipients: [],
          }),
        ),
      ),
    ],
  },
});

export const newAuthorizationPolicy = (): Json => ({
  id: "authorizationPolicy",
  allowInvitesFrom: "everyone",
  guestUserRoleId: "10dae51f-b6af-4016-8d66-8c2a99b929b3",
  allowedToSignUpEmailBasedSubscriptions: true,
  allowedToUseSSPR: true,
  allowEmailVerifiedUsersToJoinOrganization: false,
  allowUserConsentForRiskyApps: null,
  blockMsolPowerShell: null,
  defaultUserRolePermissions: {
    allowedToCreateApps: true,
    allowedToCreateSecurityGroups: true,
    allowedToCreateTenants: true,
    allowedToReadBitlockerKeysForOwnedDevice: true,
    allowedToReadOtherUsers: true,
    permissionGrantPoliciesAssigned: [
      "ManagePermissionGrantsForSelf.microsoft-user-default-recommended",
      "ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team",
    ],
  },
});

/** A new tenant, with the given partner entries and the PIM policies of the given roles. */
export function fakeTenant(
  tenantId: string,
  { partnerIds = [] as string[], roleIds = [] as string[] } = {},
): FakeGraph {
  return new FakeGraph(
    tenantId,
    new Map<string, Json>([
      [policy, { id: "crossTenantAccessPolicy", allowedCloudEndpoints: [] }],
      [`${policy}/default`, newDefault()],
      ["/policies/authorizationPolicy", newAuthorizationPolicy()],
      ["/users", { value: [] }],
      ["/policies/identitySecurityDefaultsEnforcementPolicy", { id: "0", isEnabled: true }],
      ...partnerIds.map((id): [string, Json] => [`${partners}/${id}`, newPartner(id)]),
      ...roleIds.map((id): [string, Json] => [`${assignments}/${id}`, newRolePolicy(id)]),
    ]),
  );
}
