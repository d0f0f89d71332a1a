import { z } from "zod";
import { settingTable } from "../graph";
import type { Kind } from "../kinds/kind";
import { propertySpec, type PropertySpec, typeSpec, type TypeSpec } from "./schemaTypes";
import { settingDescriptions } from "./settingDescriptions";

/** A resource in Pulumi's package schema, as far as it is used here. */
interface ResourceSpec {
  description: string;
  inputProperties: Record<string, PropertySpec>;
  requiredInputs: string[];
  properties: Record<string, PropertySpec>;
  required: string[];
}

/**
 * The Pulumi package schema of the provider, made from the kinds: what `pulumi package add` makes SDKs for other
 * languages from.
 *
 * Follows https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema.
 */
export function packageSchema(kinds: readonly Kind[], version: string) {
  const types: Record<string, TypeSpec> = {};
  const resources = Object.fromEntries(kinds.map((kind) => [`entra:index:${kind.name}`, resourceSpec(kind, types)]));
  const settings = Object.fromEntries(
    Object.entries(settingTable).map(([name, { type, secret, env }]) => [
      name,
      {
        type,
        secret,
        description: `${settingDescriptions[name as keyof typeof settingTable]} Environment: ${env.join(", ")}.`,
      },
    ]),
  );
  return {
    name: "entra",
    displayName: "Microsoft Entra baseline",
    version,
    description: "Cross-tenant access, guest and PIM settings of Microsoft Entra tenants, and security defaults.",
    keywords: ["pulumi", "entra", "azuread", "category/cloud", "kind/native"],
    license: "Apache-2.0",
    meta: { moduleFormat: "(.*)" },
    language: { nodejs: { respectSchemaVersion: true }, python: { respectSchemaVersion: true } },
    config: { variables: settings },
    provider: {
      description: "Signs in to one tenant. Names and environment are those of the azuread provider.",
      inputProperties: settings,
    },
    types,
    resources,
  };
}

/** What the provider adds to the declared properties. */
const added: Record<string, PropertySpec> = {
  managedTenantId: {
    type: "string",
    description: "Id of the tenant that the object is in. Writes to any other tenant are refused.",
  },
  priorValues: {
    type: "object",
    additionalProperties: { $ref: "pulumi.json#/Any" },
    description:
      "Values found when the properties came under management, for `onDestroy: restore`. Missing when the resource made " +
      "the object.",
  },
};

function resourceSpec(kind: Kind, types: Record<string, TypeSpec>): ResourceSpec {
  const { properties = {}, required = [], $defs = {} } = z.toJSONSchema(kind.inputs, { io: "input" });
  for (const [name, definition] of Object.entries($defs)) types[`entra:index:${name}`] = typeSpec(definition);
  const inputProperties = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      { ...propertySpec(property), willReplaceOnChanges: kind.identity.includes(name) },
    ]),
  );
  return {
    description: `${kind.description}\n\nFollows ${kind.documentation}. Imported by ${kind.expectedId}.`,
    inputProperties,
    requiredInputs: required,
    properties: { ...inputProperties, ...added },
    required: [...required, "managedTenantId"],
  };
}
