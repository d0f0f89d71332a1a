import { unknownValue } from "./unknownValue";

/**
 * Copies what @pulumi/policy hands to a rule into plain values. It wraps them, and throws wherever a value that is not
 * known yet is touched; here that value becomes {@link unknownValue}, so that a rule can answer whatever doesn't
 * depend on it.
 */
export function plainValues(wrapped: unknown): unknown {
  if (typeof wrapped !== "object" || wrapped === null) return wrapped;
  const names = Object.keys(wrapped);
  if (Array.isArray(wrapped)) return names.map((name) => plainAt(wrapped, name));
  // Without a prototype, a property called __proto__ is one like any other.
  const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of names) plain[name] = plainAt(wrapped, name);
  return plain;
}

function plainAt(wrapped: object, name: string): unknown {
  let value: unknown;
  try {
    value = (wrapped as Record<string, unknown>)[name];
  } catch (error) {
    // By name, so that rules and their tests do without the policy SDK.
    if ((error as object).constructor.name === "UnknownValueError") return unknownValue;
    throw error;
  }
  return plainValues(value);
}
