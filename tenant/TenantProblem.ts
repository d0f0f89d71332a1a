/** One thing that is wrong in a tenant, and what to do about it. */
export interface TenantProblem {
  /** Where in the tenant, such as `["partners", 0, "tenantId"]`; empty for the tenant or the file as a whole. */
  path: readonly PropertyKey[];
  /** Line in the file, counted from 1, where the file is at hand. */
  line?: number;
  /** What is there now, as {@link describeValue} writes it. */
  found: string;
  /** What should be there instead, then what to do: `a tenant id (a GUID); copy it from …`. */
  expected: string;
}

/** Puts problems of a part into the whole. */
export const within = (path: readonly PropertyKey[], problems: readonly TenantProblem[]): TenantProblem[] =>
  problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));

/** Writes a problem as one line: `stacks/Pulumi.contoso.yaml:12 partners[0].name: found …; expected …`. */
export function describeProblem(file: string, { path, line, found, expected }: TenantProblem): string {
  const place = [line === undefined ? file : `${file}:${line}`, describePath(path)].filter(Boolean).join(" ");
  return `${place}: found ${found}; expected ${expected}`;
}

/** Writes a path as people do: `partners[0].trust.mfa`, `roles["Global Administrator"]`. */
export function describePath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => {
      if (typeof part === "number") return `[${part}]`;
      if (!/^[\w$-]+$/.test(String(part))) return `["${String(part)}"]`;
      return index === 0 ? String(part) : `.${String(part)}`;
    })
    .join("");
}

/** Writes a value for an error message: short, on one line, with its type where the value alone doesn't show it. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null (an empty value)";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return `an object with ${Object.keys(value).join(", ") || "no keys"}`;
  if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}…` : value);
  return `${String(value)} (${typeof value})`;
}
