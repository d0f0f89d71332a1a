import fc from "fast-check";
import { recommendedRoles } from "../../tenant/privilegedRoles/recommendedRoles";
import { type TenantInput } from "../../tenant/schema/tenantSchema";

type PartnerInput = NonNullable<TenantInput["partners"]>[number];

const guid = fc.uuid();
const name = fc.stringMatching(/^[A-Z][a-zA-Zäöüß' .-]{0,40}[a-z]$/);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const some = <T>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { minLength: 1, maxLength: 3 });

const applications = fc.oneof(
  fc.constant("all" as const),
  some(fc.oneof(guid, fc.constantFrom("Office365" as const, "AllMicrosoftApps" as const))),
);

const rule = fc.oneof(
  fc.record({ users: fc.constant("all" as const), applications }),
  fc.record({ users: some(guid), applications }),
  fc.record({ users: optional(some(guid)), groups: some(guid), applications }),
);

const access = fc.record({ inbound: optional(rule), outbound: optional(rule) });

const openRule = fc.record({ users: fc.constant("all" as const), applications });
const openAccess = fc.record({ inbound: optional(openRule), outbound: optional(rule) });

const trust = fc.record({
  mfa: fc.boolean(),
  compliantDevice: fc.boolean(),
  hybridJoinedDevice: fc.boolean(),
  reason: name,
});

/** Partners whom trust is asked of only where somebody of theirs may come in. */
const partner = (kind: TenantInput["kind"]): fc.Arbitrary<PartnerInput> =>
  fc
    .record({
      name,
      tenantId: fc.oneof(
        guid,
        guid.map((id) => id.toUpperCase()),
      ),
      relationship: fc.constantFrom(
        "serviceProvider" as const,
        "supplier" as const,
        "affiliate" as const,
        ...(kind === "partner" ? (["customer"] as const) : []),
      ),
      collaboration: optional(access),
      directConnect: optional(access),
      trust: optional(trust),
      status: fc.constantFrom("active" as const, "active" as const, "suspended" as const),
      ipRanges: optional(some(range)),
      domains: optional(some(fc.domain())),
      automaticConsent: fc.record({ inbound: fc.boolean(), outbound: fc.boolean() }),
      identitySynchronization: fc.boolean(),
    })
    .map((one) => {
      const comesIn =
        one.relationship === "serviceProvider" || one.collaboration?.inbound || one.directConnect?.inbound;
      return comesIn ? one : { ...one, trust: undefined };
    });

const range = fc.oneof(
  fc.tuple(fc.ipV4(), fc.integer({ min: 8, max: 32 })).map(([address, length]) => `${address}/${length}`),
  fc.tuple(fc.ipV6(), fc.integer({ min: 8, max: 128 })).map(([address, length]) => `${address}/${length}`),
);

const people = fc.record({ users: some(guid), groups: optional(some(guid)) });

const rollout = fc.constantFrom("reportOnly" as const, "none" as const, "enforced" as const);

const activation = fc.record({
  maximumDuration: optional(fc.constantFrom("PT30M", "PT90M", "PT8H", "P1D", "PT24H")),
  requireJustification: optional(fc.boolean()),
  requireTicketInfo: optional(fc.boolean()),
  requireApproval: optional(fc.boolean()),
  authenticationContext: optional(fc.constantFrom("c1", "c99", "none")),
});

const roleSettings = fc.record({
  activation: optional(activation),
  eligibleAssignment: optional(fc.record({ expirationRequired: fc.boolean() })),
});

const privilegedRoles = fc.record({
  preset: fc.constantFrom("recommended" as const, "none" as const),
  approvers: fc.record({ users: some(guid), groups: optional(some(guid)) }),
  notificationRecipients: optional(some(fc.emailAddress().filter((mail) => /^[\w.-]+@[\w.-]+$/.test(mail)))),
  tiers: fc.record({ critical: optional(roleSettings), standard: optional(roleSettings) }),
  roles: fc.dictionary(
    fc.constantFrom(...Object.keys(recommendedRoles), "Global Reader", "5d6b6bb7-de71-4623-b4af-96380a352509"),
    roleSettings,
    { maxKeys: 4 },
  ),
});

/** Any tenant that the schema and its rules accept. Beside tenant/schema: what a field may be there, it is here. */
export const arbitraryTenant: fc.Arbitrary<TenantInput> = fc
  .constantFrom("customer" as const, "partner" as const)
  .chain((kind) =>
    fc.record({
      displayName: name,
      tenantId: guid,
      kind: fc.constant(kind),
      breakGlass: fc.record({ groupId: guid }),
      partners: fc.uniqueArray(partner(kind), { selector: ({ tenantId }) => tenantId.toLowerCase(), maxLength: 5 }),
      crossTenantAccess: fc.record({
        allowedClouds: fc.subarray(["microsoftonline.com", "microsoftonline.us"] as const).map((clouds) => [...clouds]),
        default: fc.record({ collaboration: optional(openAccess), directConnect: optional(openAccess) }),
        onDestroy: fc.constantFrom("retain" as const, "restore" as const, "systemDefault" as const),
      }),
      guests: fc.record({
        guestUserRole: fc.constantFrom("restricted" as const, "limited" as const, "member" as const),
        blockMsolPowerShell: fc.boolean(),
      }),
      conditionalAccess: fc.record({
        rollout,
        // Enforced, it takes trust in the MFA of every service provider.
        policies: fc.record({
          externalUserMfa: optional(rollout),
          countries: optional(rollout),
          serviceProviderPhishingResistance: fc.constantFrom("reportOnly" as const, "none" as const),
        }),
        allowedCountries: optional(fc.subarray(["de", "NL", "US", "AX"], { minLength: 1 })),
        signInFrequencyHours: fc.integer({ min: 1, max: 24 }),
      }),
      privilegedRoles: optional(privilegedRoles),
      authenticationMethods: optional(
        fc.record({
          weakMethods: fc.constantFrom("off" as const, "unmanaged" as const),
          registrationCampaign: fc.constantFrom("on" as const, "unmanaged" as const),
        }),
      ),
      accessReviews: optional(
        fc.record({
          startDate: fc.constant("2026-12-01"),
          reviewers: people,
          recurrence: fc.constantFrom("weekly" as const, "monthly" as const),
          guests: fc.boolean(),
        }),
      ),
      licences: fc.record({ entraId: fc.constantFrom("p1" as const, "p2" as const) }),
    }),
  )
  .filter(({ tenantId, partners }) => !partners.some((one) => one.tenantId.toLowerCase() === tenantId));
