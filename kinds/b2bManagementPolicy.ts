import { z } from "zod";
import { definitionWith, type DomainLists, domainListsOf, hasOtherSettings } from "./b2bManagementDefinition";
import { isObject } from "./canonical";
import { setOf } from "./fields";
import type { GraphObject, Kind, Values } from "./kind";
import { onDestroy } from "./onDestroy";
import { changedProperties } from "./plainObject";
import { withRules } from "./rules";

const path = "/policies/b2bManagementPolicies";
const version = "beta";
const word = "b2bManagementPolicy";

const domains = setOf(
  z
    .string()
    .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*[a-z0-9]$/i, "expected a domain such as fabrikam.com")
    .meta({ compare: "ignoreCase" }),
).optional();

const settings = z.strictObject({
  allowedDomains: domains.describe("Guests are invited from these domains only. Empty: no such limit."),
  blockedDomains: domains.describe("Guests are not invited from these domains. Empty: no such limit."),
});

const inputs = withRules(
  settings.extend({
    onDestroy: onDestroy("retain", "removes the policy (or empties its lists, where it has other settings too)"),
  }),
  [
    {
      reads: ["allowedDomains", "blockedDomains"],
      broken: ({ allowedDomains = [], blockedDomains = [] }) => allowedDomains.length > 0 && blockedDomains.length > 0,
      path: ["blockedDomains"],
      message: "Graph takes either allowed or blocked domains, never both: leave one of the two out",
    },
  ],
);

/** Inputs of {@link b2bManagementPolicy}. */
export type B2BManagementPolicyInputs = z.input<typeof inputs>;

const isFilled = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/** The one list with entries empties the other one, which it can't stand beside. */
function complete(declared: Values): Values {
  const { allowedDomains, blockedDomains } = declared;
  if (isFilled(allowedDomains)) return { ...declared, blockedDomains: [] };
  if (isFilled(blockedDomains)) return { ...declared, allowedDomains: [] };
  return declared;
}

const whole = (values: Values): DomainLists => ({ allowedDomains: [], blockedDomains: [], ...values });

const policyPath = (live: GraphObject) => `${path}/${encodeURIComponent(String(live["id"]))}`;

/** Which domains guests may be invited from. At most one per tenant, in Graph's beta only. */
export const b2bManagementPolicy: Kind = {
  name: "B2BManagementPolicy",
  description:
    "Which domains guests may be invited from: a list of those allowed, or of those blocked. It is about new invitations; " +
    "cross-tenant access is looked at beside it, and both must let the guest in. One that exists already is taken under " +
    "management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/b2bmanagementpolicy?view=graph-rest-beta",
  inputs,
  identity: [],
  complete,
  idOf: () => word,
  parseId: (text) => (text === word ? text : undefined),
  expectedId: `the word ${word}, as there is at most one per tenant`,
  identityOf: () => ({}),
  read: {
    one: () => ({ path, version, pages: true }),
    // Only the organisation's default is in force.
    pick: ({ value }) =>
      Array.isArray(value)
        ? value.filter(isObject).find((policy) => policy["isOrganizationDefault"] === true)
        : undefined,
  },
  valuesOf: (live) => ({ ...domainListsOf(live) }),
  create: ({ onDestroy: _, ...wanted }) => ({
    method: "POST",
    path,
    version,
    body: {
      displayName: "B2BManagementPolicy",
      isOrganizationDefault: true,
      definition: definitionWith(whole(wanted), {}),
    },
  }),
  update: (wanted, live) => {
    const actual: Values = { ...domainListsOf(live) };
    const changed = changedProperties(settings, complete(wanted), actual);
    if (Object.keys(changed).length === 0) return [];
    const definition = definitionWith(whole({ ...actual, ...changed }), live);
    return [{ method: "PATCH", path: policyPath(live), version, body: { definition } }];
  },
  onDestroy: "retain",
  systemDefault: (live) =>
    hasOtherSettings(live)
      ? { values: { allowedDomains: [], blockedDomains: [] } }
      : { write: { method: "DELETE", path: policyPath(live), version } },
  permissions: { read: ["Policy.Read.B2BManagementPolicy"], write: ["Policy.ReadWrite.B2BManagementPolicy"] },
  licences: () => [],
};
