import { multifactorCombinations } from "../../data/methodCombinations";
import { badRequest } from "../../problems";

/**
 * Refuses what an authentication strength cannot allow: nothing at all, an unknown method, or methods that are no
 * multifactor authentication together. Returns the list as sent.
 */
export function checkAllowedCombinations(combinations: unknown): string[] {
  if (!Array.isArray(combinations) || combinations.length === 0) {
    throw badRequest("allowedCombinations must list at least one combination of methods.", "BadRequest");
  }
  const invalid = combinations.find((combination) => !isMultifactor(combination)) as unknown;
  if (invalid === undefined) return combinations as string[];
  const expected = multifactorCombinations.map((combination) => `'${combination}'`).join(", ");
  const message = `allowedCombinations contains ${JSON.stringify(invalid)}, which is not one of ${expected}.`;
  throw badRequest(message, "BadRequest");
}

function isMultifactor(combination: unknown): boolean {
  return typeof combination === "string" && known.has(inOneOrder(combination));
}

/** A combination is a set of methods: its order does not matter to the service. */
function inOneOrder(combination: string): string {
  return combination
    .split(",")
    .map((method) => method.trim())
    .sort()
    .join(",");
}

const known = new Set(multifactorCombinations.map(inOneOrder));
