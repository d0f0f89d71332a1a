import fc from "fast-check";
import type {
  ConditionalAccessPolicy,
  ConditionalAccessUsers,
  ConditionSet,
  GrantControls,
} from "../../../whatif/model/ConditionalAccessPolicy";
import { externalUserTypes, type SignIn } from "../../../whatif/model/SignIn";
import { fabrikam, globalAdministrator, id, northwind } from "./ids";
import { external, member, signIn, someApp } from "./world";

export const azurePortal = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";
export const microsoftGraph = "00000003-0000-0000-c000-000000000000";

/** Half of the time nothing, so that policies stay broad enough to meet. */
const sometimes = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const someOf = (...values: string[]) => fc.subarray(values, { minLength: 1 });

const guests = fc.record({
  guestOrExternalUserTypes: someOf(...externalUserTypes).map((types) => types.join(",")),
  externalTenants: fc.oneof(
    fc.constant({ membershipKind: "all" }),
    someOf(fabrikam, northwind).map((members) => ({ membershipKind: "enumerated", members })),
  ),
});

const users: fc.Arbitrary<ConditionalAccessUsers> = fc.record({
  includeUsers: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>(["All"]) },
    { weight: 1, arbitrary: someOf("None", "GuestsOrExternalUsers", id("anna")) },
  ),
  excludeUsers: sometimes(someOf(id("anna"), "GuestsOrExternalUsers")),
  includeGroups: sometimes(fc.constant([id("staff")])),
  excludeGroups: sometimes(someOf(id("break-glass"), id("staff"))),
  includeRoles: sometimes(fc.constant([globalAdministrator])),
  excludeRoles: sometimes(fc.constant([globalAdministrator])),
  includeGuestsOrExternalUsers: sometimes(guests),
  excludeGuestsOrExternalUsers: sometimes(guests),
});

const conditions: fc.Arbitrary<ConditionSet> = fc.record({
  users,
  applications: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        includeApplications: fc.constant<string[]>(["All"]),
        excludeApplications: sometimes(someOf(azurePortal, someApp)),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ includeApplications: someOf("MicrosoftAdminPortals", microsoftGraph, someApp) }),
    },
  ),
  clientAppTypes: fc.oneof(fc.constant<string[]>(["all"]), someOf("browser", "mobileAppsAndDesktopClients", "other")),
  platforms: sometimes(
    fc.record({
      includePlatforms: someOf("all", "windows", "iOS"),
      excludePlatforms: sometimes(someOf("windows", "iOS", "linux")),
    }),
  ),
  locations: sometimes(
    fc.record({
      includeLocations: fc.oneof(fc.constant<string[]>(["All"]), someOf("AllTrusted", id("office"), id("benelux"))),
      excludeLocations: sometimes(someOf("AllTrusted", id("shop"), id("benelux"))),
    }),
  ),
  signInRiskLevels: sometimes(someOf("medium", "high")),
  userRiskLevels: sometimes(someOf("high")),
  devices: sometimes(
    fc.record({
      deviceFilter: fc.record({
        mode: fc.constantFrom("include", "exclude"),
        rule: fc.constantFrom('device.trustType -eq "ServerAD"', 'device.trustType -ne "ServerAD"'),
      }),
    }),
  ),
});

const grantControls: fc.Arbitrary<GrantControls> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<GrantControls>({ operator: "OR", builtInControls: ["block"] }) },
  {
    weight: 3,
    arbitrary: fc.record({
      operator: fc.constantFrom("AND", "OR"),
      builtInControls: someOf("mfa", "compliantDevice", "domainJoinedDevice"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<GrantControls>({
      operator: "OR",
      authenticationStrength: { id: "00000000-0000-0000-0000-000000000004" },
    }),
  },
);

/** A policy of the small world of `facts()`, in which everything is known. */
export const arbitraryPolicy: fc.Arbitrary<ConditionalAccessPolicy> = fc.record({
  id: fc.uuid(),
  displayName: fc.constant("Random"),
  state: fc.constantFrom("enabled", "enabled", "enabled", "disabled", "enabledForReportingButNotEnforced"),
  conditions,
  grantControls,
});

export const arbitraryPolicies = fc.array(arbitraryPolicy, { maxLength: 5 });

const identity = fc.oneof(
  fc
    .record({ groups: fc.subarray([id("staff"), id("break-glass")]), roles: fc.subarray([globalAdministrator]) })
    .map(member),
  fc
    .tuple(fc.constantFrom(...externalUserTypes), fc.constantFrom(fabrikam, northwind))
    .map(([type, home]) => external(type, type === "serviceProvider" ? fabrikam : home)),
);

/** A sign-in of the same world that says everything. */
export const arbitrarySignIn: fc.Arbitrary<SignIn> = fc
  .record({
    identity,
    target: fc.record({
      kind: fc.constant("applications" as const),
      appIds: someOf(azurePortal, microsoftGraph, someApp),
    }),
    clientAppType: fc.constantFrom("browser" as const, "mobileAppsAndDesktopClients" as const, "other" as const),
    devicePlatform: fc.constantFrom("windows" as const, "iOS" as const, "linux" as const, "unknown" as const),
    device: fc.constantFrom(null, { isCompliant: true, trustType: "AzureAD" }, { trustType: "ServerAD" }),
    ipAddress: fc.constantFrom("203.0.113.5", "198.51.100.5", "192.0.2.5"),
    country: fc.constantFrom("NL", "DE", null),
    signInRiskLevel: fc.constantFrom("none" as const, "medium" as const, "high" as const),
    userRiskLevel: fc.constantFrom("none" as const, "high" as const),
    presents: fc.record({ methods: fc.subarray(["password", "microsoftAuthenticatorPush", "fido2"]) }),
  })
  .map(signIn);
