import { z } from "zod";
import { licences } from "../data/licences";

const guid = z.guid({ error: "expected a GUID" });
const licenceNames = Object.keys(licences) as [string, ...string[]];

const client = z.strictObject({
  appId: guid,
  /** Object id of the application's service principal in the tenant. */
  objectId: guid,
  displayName: z.string(),
  secrets: z.array(z.strictObject({ value: z.string().min(8), endDateTime: z.iso.datetime().optional() })).default([]),
  certificates: z.array(z.string().regex(/^[0-9a-f]+$/i, "expected a thumbprint in hex")).default([]),
  federatedCredentials: z.array(z.strictObject({ issuer: z.url(), subject: z.string() })).default([]),
  /** Application permissions with consent. */
  roles: z.array(z.string()).default([]),
});

const user = z.strictObject({
  id: guid,
  displayName: z.string(),
  userPrincipalName: z.string().includes("@"),
  userType: z.enum(["Member", "Guest"]).default("Member"),
  accountEnabled: z.boolean().default(true),
});

const group = z.strictObject({
  id: guid,
  displayName: z.string(),
  description: z.string().optional(),
  isAssignableToRole: z.boolean().default(false),
  /** Object ids. */
  members: z.array(guid).default([]),
  owners: z.array(guid).default([]),
});

const sku = z.strictObject({
  /** Part number: `AAD_PREMIUM_P2`. */
  licence: z.enum(licenceNames),
  seats: z.int().positive().default(25),
  capabilityStatus: z.enum(["Enabled", "Warning", "Suspended", "Deleted", "LockedOut"]).default("Enabled"),
});

const object = z.record(z.string(), z.unknown());

/** A partner entry as Graph shows it, with its service provider's constraints inside. */
const partner = z.looseObject({ tenantId: guid, serviceProviderConstraints: object.optional() });

const tenant = z.strictObject({
  tenantId: guid,
  displayName: z.string(),
  initialDomain: z.string().regex(/^[a-z0-9-]+\.onmicrosoft\.com$/, "expected a domain below onmicrosoft.com"),
  countryLetterCode: z.string().length(2).default("US"),
  technicalNotificationMails: z.array(z.email()).default([]),
  licences: z.array(sku).default([]),
  /** Applications that may sign in. */
  clients: z.array(client).default([]),
  users: z.array(user).default([]),
  groups: z.array(group).default([]),
  /** @default true, as in a new tenant */
  securityDefaults: z.boolean().default(true),
  /** Sections in which the tenant's cross-tenant access default departs from the system's. */
  crossTenantAccessDefault: object.optional(),
  partners: z.array(partner).default([]),
  /** Properties in which the tenant departs from a new one. */
  authorizationPolicy: object.optional(),
  /** Further objects by Graph's name of their collection, each with its id: `namedLocations`. */
  objects: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))).default({}),
});

/** The shape of a seed: the tenants that an emulator starts with. */
export const seedSchema = z.strictObject({
  $schema: z.string().optional(),
  tenants: z.array(tenant).min(1),
});

/** What an emulator starts with, checked and with its defaults filled in: made by `parseSeed`. */
export type Seed = z.output<typeof seedSchema>;

/** A seed as it is written. */
export type SeedInput = z.input<typeof seedSchema>;

export type TenantSeed = Seed["tenants"][number];
