import fc from "fast-check";
import { type Emulator } from "../../emulator";

/** A change that somebody could make to a tenant behind Pulumi's back. */
export interface TenantChange {
  method: "PATCH";
  path: string;
  body: unknown;
}

type Listed = { id: string }[];

/** Changes of every kind of object that the baseline manages; some are refused by Graph's own rules. */
export function tenantChange({ control }: Emulator, tenantId: string): fc.Arbitrary<TenantChange> {
  const list = (path: string): string[] => (control.get(tenantId, path) as { value: Listed }).value.map(({ id }) => id);
  const partners = (
    control.get(tenantId, "/policies/crossTenantAccessPolicy/partners") as { value: { tenantId: string }[] }
  ).value;
  const patch = (path: string, body: fc.Arbitrary<unknown>): fc.Arbitrary<TenantChange> =>
    body.map((value) => ({ method: "PATCH" as const, path, body: value }));
  const one = (folder: string, ids: readonly string[], body: fc.Arbitrary<unknown>): fc.Arbitrary<TenantChange>[] =>
    ids.length === 0 ? [] : [fc.constantFrom(...ids).chain((id) => patch(`${folder}/${id}`, body))];

  const policies = "/identity/conditionalAccess/policies";
  const xtap = "/policies/crossTenantAccessPolicy";
  return fc.oneof(
    patch(`${xtap}/default`, crossTenantSections),
    ...one(
      `${xtap}/partners`,
      partners.map((partner) => partner.tenantId),
      crossTenantSections,
    ),
    patch("/policies/authorizationPolicy", authorization),
    patch("/policies/adminConsentRequestPolicy", fc.record({ notifyReviewers: fc.boolean() })),
    ...one(policies, list(policies), conditionalAccess),
    ...one("/identity/conditionalAccess/namedLocations", countryLocations(control, tenantId), country),
    ...one(
      "/policies/authenticationMethodsPolicy/authenticationMethodConfigurations",
      ["sms", "voice", "email", "fido2", "microsoftAuthenticator"],
      fc.record({ state: fc.constantFrom("enabled", "disabled") }),
    ),
  );
}

function countryLocations(control: Emulator["control"], tenantId: string): string[] {
  const found = control.get(tenantId, "/identity/conditionalAccess/namedLocations") as {
    value: { id: string; "@odata.type": string }[];
  };
  return found.value.filter((each) => each["@odata.type"].includes("country")).map(({ id }) => id);
}

const accessType = fc.constantFrom("allowed", "blocked");

const section = fc.record({
  usersAndGroups: fc.record({ accessType, targets: fc.constant([{ target: "AllUsers", targetType: "user" }]) }),
  applications: fc.record({
    accessType,
    targets: fc.constant([{ target: "AllApplications", targetType: "application" }]),
  }),
});

const crossTenantSections = fc.oneof(
  fc.record({ b2bCollaborationInbound: section }),
  fc.record({ b2bDirectConnectOutbound: section }),
  fc.record({
    inboundTrust: fc.record({
      isMfaAccepted: fc.boolean(),
      isCompliantDeviceAccepted: fc.boolean(),
      isHybridAzureADJoinedDeviceAccepted: fc.boolean(),
    }),
  }),
);

const authorization = fc.oneof(
  fc.record({ allowInvitesFrom: fc.constantFrom("none", "adminsAndGuestInviters", "everyone") }),
  fc.record({ allowEmailVerifiedUsersToJoinOrganization: fc.boolean() }),
  fc.record({ defaultUserRolePermissions: fc.record({ allowedToCreateApps: fc.boolean() }) }),
);

const conditionalAccess = fc.oneof(
  fc.record({ state: fc.constantFrom("enabled", "disabled", "enabledForReportingButNotEnforced") }),
  fc.record({ displayName: fc.string({ minLength: 1, maxLength: 20, unit: "grapheme-ascii" }) }),
  fc.record({
    grantControls: fc.record({
      operator: fc.constantFrom("AND", "OR"),
      builtInControls: fc.subarray(["mfa", "compliantDevice", "domainJoinedDevice"], { minLength: 1 }),
    }),
  }),
);

const country = fc.record({
  "@odata.type": fc.constant("#microsoft.graph.countryNamedLocation"),
  countriesAndRegions: fc.subarray(["DE", "FR", "SE", "NO", "US"], { minLength: 1 }),
});
