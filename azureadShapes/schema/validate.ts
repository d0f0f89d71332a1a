import { type Field, type Fields, type List, type Scalar, type Values, asBlock } from "./Field";
import { type Problem } from "./Rule";
import { isUnknown } from "./unknown";

/**
 * Checks declared inputs against their fields: unknown and missing properties, types, allowed words, formats.
 * Values that aren't known yet pass.
 */
export function validate(fields: Fields, inputs: Values, at = ""): Problem[] {
  const strangers = Object.keys(inputs)
    .filter((name) => !fields[name] || fields[name].output)
    .filter((name) => inputs[name] !== undefined && inputs[name] !== null)
    .map((name) => ({ path: join(at, name), message: "Invalid or unknown key" }));
  const problems = Object.entries(fields)
    .filter(([, field]) => !field.output)
    .flatMap(([name, field]) => validateField(field, inputs[name], join(at, name)));
  return [...strangers, ...problems];
}

function validateField(field: Field, value: unknown, path: string): Problem[] {
  if (isUnknown(value)) return [];
  if (value === undefined || value === null) {
    return field.required
      ? [
          {
            path,
            message: `Missing required argument. The argument "${path}" is required, but no definition was found`,
          },
        ]
      : [];
  }
  switch (field.kind) {
    case "block": {
      const block = asBlock(value);
      return block ? validate(field.fields, block, path) : [wrongType(path, "an object", value)];
    }
    case "list":
    case "set":
      return Array.isArray(value) ? validateItems(field, value, path) : [wrongType(path, "a list", value)];
    default:
      return validateScalar(field, value, path);
  }
}

function validateItems(field: List, items: unknown[], path: string): Problem[] {
  const problems = items.flatMap((item, index) =>
    validateField({ ...field.of, required: true }, item, `${path}[${index}]`),
  );
  if (field.minItems === undefined || items.length >= field.minItems) return problems;
  return [{ path, message: `expected at least ${field.minItems} item(s), got ${items.length}` }, ...problems];
}

function validateScalar(field: Scalar, value: unknown, path: string): Problem[] {
  const fits = field.kind === "integer" ? Number.isInteger(value) : typeof value === field.kind;
  if (!fits) return [wrongType(path, field.kind === "integer" ? "a whole number" : `a ${field.kind}`, value)];
  if (field.kind !== "string") return [];
  const given = value as string;
  if (field.oneOf && !field.oneOf.includes(given)) {
    const words = field.oneOf.map((word) => `"${word}"`).join(" ");
    return [{ path, message: `expected ${path} to be one of [${words}], got ${given}` }];
  }
  const wrong = field.check?.(given);
  return wrong === undefined ? [] : [{ path, message: `expected "${path}" ${wrong}, got "${given}"` }];
}

const wrongType = (path: string, expected: string, got: unknown): Problem => ({
  path,
  message: `expected ${path} to be ${expected}, got ${JSON.stringify(got)}`,
});

const join = (at: string, name: string): string => (at === "" ? name : `${at}.${name}`);
