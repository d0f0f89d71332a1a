import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { signatureKey, signatures, unknownMark, unknownMarks } from "./signatures";
import { type Properties, type PropertyMap, unknown } from "./values";

type Json = Parameters<typeof Struct.fromJavaScript>[0][string];

/**
 * Reads properties off the wire: unknown values become {@link unknown}, secrets and outputs become what they hold, and
 * the names of the properties that hold a secret, however deep, are kept beside them.
 *
 * @throws when a property is an asset or an archive, which no resource of these providers takes.
 */
export function decode(struct: { toJavaScript(): object } | undefined): Properties {
  const values: PropertyMap = {};
  const secrets = new Set<string>();
  for (const [name, wire] of Object.entries(struct?.toJavaScript() ?? {})) {
    // The engine's own bookkeeping, such as __internal and __defaults, is no property of the resource.
    if (name.startsWith("__")) continue;
    values[name] = plain(wire, name, () => secrets.add(name));
  }
  return { values, secrets };
}

function plain(wire: unknown, path: string, markSecret: () => void): unknown {
  if (typeof wire === "string") return unknownMarks.has(wire) ? unknown : wire;
  if (Array.isArray(wire)) return wire.map((item, index) => plain(item, `${path}[${index}]`, markSecret));
  if (typeof wire !== "object" || wire === null) return wire;
  const object = wire as Record<string, unknown>;
  switch (object[signatureKey]) {
    case undefined:
      return Object.fromEntries(
        Object.entries(object).map(([name, item]) => [name, plain(item, `${path}.${name}`, markSecret)]),
      );
    case signatures.secret:
      markSecret();
      return plain(object["value"], path, markSecret);
    case signatures.output:
      if (object["secret"] === true) markSecret();
      return "value" in object ? plain(object["value"], path, markSecret) : unknown;
    case signatures.resource:
      return plain(object["id"] ?? object["urn"], path, markSecret);
    case signatures.asset:
    case signatures.archive:
      throw new Error(`${path}: an asset or archive was given, expected a plain value.`);
    default:
      throw new Error(`${path}: a value of an unknown Pulumi type was given (${String(object[signatureKey])}).`);
  }
}

/** Writes properties for the wire, each one named in `secrets` as a secret. Undefined properties are left out. */
export function encode({ values, secrets }: Properties): Struct {
  const wire: Record<string, Json> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const item = encodeValue(value);
    wire[name] = secrets.has(name) ? { [signatureKey]: signatures.secret, value: item } : item;
  }
  return Struct.fromJavaScript(wire);
}

function encodeValue(value: unknown): Json {
  if (value === unknown) return unknownMark;
  if (Array.isArray(value)) return value.map(encodeValue);
  if (typeof value !== "object" || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [name, encodeValue(item)]),
  );
}
