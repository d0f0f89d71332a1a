import { z } from "zod";
import { isObject } from "./canonical";
import { blockProperties, crossTenantLicences, inboundTrust } from "./crossTenantSettings";
import { guid, isGuid } from "./fields";
import type { GraphObject, Kind, Values } from "./kind";
import { onDestroy } from "./onDestroy";
import { changedProperties, patchOf, valuesOfPlainObject } from "./plainObject";
import { withRules } from "./rules";
import { blocksAll, type TargetBlock, targetBlock } from "./targets";

const collection = "/policies/crossTenantAccessPolicy/partners";
const pathOf = (tenantId: string) => `${collection}/${encodeURIComponent(tenantId)}`;

/** Graph writes "as the tenant's default says" as null; a declaration needs a word, as null there means not declared. */
const inherit = "inherit";
const orInherit = <Section extends z.ZodType>(section: Section) => z.union([z.literal(inherit), section]).optional();

const automaticUserConsent = z
  .strictObject({
    inboundAllowed: z.boolean().optional().describe("The partner's users are not asked for consent here."),
    outboundAllowed: z.boolean().optional().describe("This tenant's users are not asked for consent at the partner."),
  })
  .meta({ id: "AutomaticUserConsent", description: "Whether consent prompts are suppressed." });

const sections = {
  inboundTrust: orInherit(inboundTrust).describe("Which claims of the partner are believed."),
  ...blockProperties(orInherit(targetBlock)),
};

const settings = z.strictObject({
  ...sections,
  automaticUserConsentSettings: automaticUserConsent.optional(),
  isServiceProvider: z
    .boolean()
    .optional()
    .describe(
      "Marks the partner as a service provider, which conditional access for service providers goes by. Microsoft sets " +
        "it when a service provider relationship is accepted; declare it only on purpose.",
    ),
});

const inputs = withRules(
  settings.extend({
    tenantId: guid("the partner's tenant id").describe("The partner's tenant id."),
    onDestroy: onDestroy(
      "systemDefault",
      "removes the partner entry (that of a service provider is kept, with every section set to inherit)",
    ),
  }),
  [
    {
      reads: ["inboundTrust", "b2bCollaborationInbound", "b2bDirectConnectInbound"],
      broken: ({ inboundTrust, b2bCollaborationInbound, b2bDirectConnectInbound }) =>
        isObject(inboundTrust) &&
        Object.values(inboundTrust).includes(true) &&
        isBlocked(b2bCollaborationInbound) &&
        (b2bDirectConnectInbound === undefined ||
          b2bDirectConnectInbound === inherit ||
          isBlocked(b2bDirectConnectInbound)),
      path: ["inboundTrust"],
      message:
        "trust is asked of a partner whose users are all blocked (b2bCollaborationInbound): allow some of them, or set " +
        "the trust to false",
    },
  ],
);

/** Inputs of {@link crossTenantAccessPartner}. */
export type CrossTenantAccessPartnerInputs = z.input<typeof inputs>;

const isBlocked = (section: TargetBlock | "inherit" | undefined) =>
  isObject(section) && blocksAll(section as TargetBlock);

function valuesOf(live: GraphObject): Values {
  const values = valuesOfPlainObject(settings, live);
  for (const name of Object.keys(sections)) values[name] ??= inherit;
  return values;
}

function toGraph(values: Values): GraphObject {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === inherit ? null : value]));
}

/** How a tenant treats one other tenant. */
export const crossTenantAccessPartner: Kind = {
  name: "CrossTenantAccessPartner",
  description:
    "How a tenant treats one other tenant, where it differs from the default. An entry that exists already is taken " +
    "under management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyconfigurationpartner",
  inputs,
  identity: ["tenantId"],
  idOf: ({ tenantId }) => String(tenantId).toLowerCase(),
  parseId: (text) => (isGuid(text) ? text.toLowerCase() : undefined),
  expectedId: "the partner's tenant id, a GUID",
  identityOf: (id) => ({ tenantId: id }),
  read: {
    one: (id) => ({ path: pathOf(id) }),
    all: { path: collection, idOf: ({ tenantId }) => String(tenantId).toLowerCase() },
  },
  valuesOf,
  create: ({ onDestroy: _, tenantId, ...wanted }) => ({
    method: "POST",
    path: collection,
    body: { tenantId, ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== inherit)) },
  }),
  update: (wanted, live, id) => patchOf(pathOf(id), toGraph(changedProperties(settings, wanted, valuesOf(live)))),
  onDestroy: "systemDefault",
  // A service provider's entry carries what Microsoft wrote when the relationship was accepted, so it must not go.
  systemDefault: (live, id) =>
    live["isServiceProvider"] === true
      ? { values: Object.fromEntries(Object.keys(sections).map((name) => [name, inherit])) }
      : { write: { method: "DELETE", path: pathOf(id) } },
  permissions: { read: ["Policy.Read.All"], write: ["Policy.Read.All", "Policy.ReadWrite.CrossTenantAccess"] },
  licences: crossTenantLicences,
  problemsIn: ({ tenantId }, ownTenantId) =>
    String(tenantId).toLowerCase() === ownTenantId.toLowerCase()
      ? [{ path: ["tenantId"], message: "this is the tenant itself, which cannot be a partner of its own" }]
      : [],
};
