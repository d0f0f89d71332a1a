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
    })
    .map((one) => {
      const comesIn =
        one.relationship === "serviceProvider" || one.collaboration?.inbound || one.directConnect?.inbound;
      return comesIn ? one : { ...one, trust: undefined };
    });

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
      conditionalAccess: fc.record({ rollout, policies: fc.record({ externalUserMfa: optional(rollout) }) }),
      privilegedRoles: optional(privilegedRoles),
    }),
  );
