import type { Kind, Problem, Values } from "../../kinds/kind";
import { problemsOf } from "../../kinds/problems";
import type { Claims } from "../Claims";
import { propertyPath } from "../propertyPath";
import { type CheckRequest, type CheckResult, hasUnknown, unknown } from "../rpc";

/**
 * Checks what a program declares, as far as it is known yet: what a preview does not know is checked when it does. The
 * inputs that it returns say what follows from them too, so that the plan shows it.
 */
export function check(kind: Kind, request: CheckRequest, claims: Claims, tenantId: string | undefined): CheckResult {
  const declared = withoutNulls(request.inputs) as Values;
  const problems = problemsOf(kind.inputs, declared).filter(({ path }) => !isUnknownAt(declared, path));
  if (problems.length > 0) return { inputs: declared, failures: failures(problems, request.secrets) };

  const inputs = kind.complete?.(declared) ?? declared;
  if (kind.identity.some((name) => hasUnknown(inputs[name]))) return { inputs };
  const inThisTenant = tenantId ? (kind.problemsIn?.(inputs, tenantId) ?? []) : [];
  const owner = claims.claim(kind, kind.idOf(inputs), request.urn);
  const taken = owner
    ? [{ path: kind.identity.slice(0, 1), message: `${owner} manages the same object: keep one of the two` }]
    : [];
  return { inputs, failures: failures([...inThisTenant, ...taken], request.secrets) };
}

function failures(problems: Problem[], secrets: ReadonlySet<string>) {
  return problems.map(({ path, message }) => ({
    property: propertyPath(path),
    reason: secrets.has(String(path[0])) ? "is not valid; as it is a secret, what was found is not shown" : message,
  }));
}

/** A null from another language's program means the same as nothing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && item !== undefined)
      .map(([name, item]) => [name, withoutNulls(item)]),
  );
}

/** Whether the value at a path, or one on the way to it, is not known yet. */
function isUnknownAt(value: unknown, path: readonly PropertyKey[]): boolean {
  if (value === unknown) return true;
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return false;
  return isUnknownAt((value as Record<PropertyKey, unknown>)[key], rest);
}
