import { z } from "zod";
import { isObject } from "./canonical";
import { findMethod, methodIds } from "./authenticationMethods";
import { methodRules } from "./authenticationMethodRules";
import { authenticationMethodSettings as settings } from "./authenticationMethodSettings";
import type { GraphObject, Kind, Values } from "./kind";
import { onDestroy } from "./onDestroy";
import { changedProperties, patchOf, valuesOfPlainObject } from "./plainObject";
import { withRules } from "./rules";

const pathOf = (id: string) =>
  `/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/${encodeURIComponent(id)}`;

const inputs = withRules(
  settings.extend({
    method: z
      .enum(methodIds)
      .meta({ id: "AuthenticationMethod" })
      .describe("The authentication method, by Graph's id of its configuration."),
    onDestroy: onDestroy("retain", "puts the method back to what it is in a new tenant"),
  }),
  methodRules,
);

/** Inputs of {@link authenticationMethodConfiguration}. */
export type AuthenticationMethodConfigurationInputs = z.input<typeof inputs>;

/** A target with what Graph fills in, so that what it fills in is no difference. */
function complete(declared: Values): Values {
  const targets = declared["includeTargets"];
  const method = findMethod(String(declared["method"]));
  if (!method || !Array.isArray(targets)) return declared;
  return { ...declared, includeTargets: targets.map((one) => (isObject(one) ? { ...method.target, ...one } : one)) };
}

/** A list of targets is replaced as a whole, so each keeps what Graph has of it and is not managed here. */
function withUnmanagedMembers(body: GraphObject, live: GraphObject): GraphObject {
  const targets = body["includeTargets"];
  if (!Array.isArray(targets)) return body;
  const present = (Array.isArray(live["includeTargets"]) ? live["includeTargets"] : []).filter(isObject);
  const sameAs = (id: unknown) => present.find((one) => String(one["id"]).toLowerCase() === String(id).toLowerCase());
  return { ...body, includeTargets: targets.filter(isObject).map((one) => ({ ...sameAs(one["id"]), ...one })) };
}

function patch(wanted: Values, live: GraphObject, id: string) {
  const changed = changedProperties(settings, wanted, valuesOfPlainObject(settings, live));
  if (Object.keys(changed).length === 0) return [];
  const type = live["@odata.type"] ?? findMethod(id)?.type;
  return patchOf(pathOf(id), { "@odata.type": type, ...withUnmanagedMembers(changed, live) });
}

/** How one authentication method may be used, and by whom. Every tenant has one configuration per method. */
export const authenticationMethodConfiguration: Kind = {
  name: "AuthenticationMethodConfiguration",
  description:
    "Whether an authentication method can be used, by whom, and what is particular to it. Every method has a " +
    "configuration: creating the resource takes it under management.",
  documentation: "https://learn.microsoft.com/graph/api/resources/authenticationmethodconfiguration",
  inputs,
  identity: ["method"],
  complete,
  idOf: ({ method }) => String(method),
  parseId: (text) => findMethod(text)?.id,
  expectedId: `the id of an authentication method: ${methodIds.join(", ")}`,
  identityOf: (id) => ({ method: id }),
  read: {
    one: (id) => ({ path: pathOf(id) }),
    all: {
      path: "/policies/authenticationMethodsPolicy/authenticationMethodConfigurations",
      idOf: ({ id }) => String(id),
    },
  },
  valuesOf: (live) => valuesOfPlainObject(settings, live),
  absent: "Graph has no such method in this tenant: it may not be offered in this cloud. Take the resource out.",
  update: patch,
  onDestroy: "retain",
  systemDefault: (_, id) => ({ write: { method: "DELETE", path: pathOf(id) } }),
  permissions: { read: ["Policy.Read.AuthenticationMethod"], write: ["Policy.ReadWrite.AuthenticationMethod"] },
  licences: () => [],
};
