/**
 * Builds the path of a Graph request from a template literal, encoding each value as one path segment, so that an id
 * can neither leave its segment nor start a query.
 *
 *     graphPath`/policies/crossTenantAccessPolicy/partners/${tenantId}`
 *
 * Throws when a value is empty (the path of one object would become that of the whole collection) or `.` or `..`.
 */
export function graphPath(template: TemplateStringsArray, ...values: string[]): string {
  return template.reduce((path, text, i) => path + encodeSegment(values[i - 1] ?? "", path + "{…}" + text) + text);
}

/**
 * Fills the `{name}` segments of a path that is kept as data.
 *
 *     fillPath("/policies/crossTenantAccessPolicy/partners/{tenantId}", { tenantId })
 *
 * Throws as `graphPath` does, and when a name has no value.
 */
export function fillPath(template: string, values: Readonly<Record<string, string | undefined>>): string {
  return template.replace(/\{([^}]*)\}/g, (_, name: string) => encodeSegment(values[name] ?? "", template));
}

/** Refuses what isn't a plain path below the version: a full URL, a query, a `..` segment, an empty segment. */
export function assertPath(path: string): void {
  const plain = /^(\/[^/?#\\\s]+)+$/.test(path) && !path.split("/").some((segment) => /^(\.|%2e){1,2}$/i.test(segment));
  if (!plain) {
    throw new TypeError(
      `Expected the path of a Graph request below the version, such as "/organization", got "${path}". ` +
        "Give the query apart (options.query) and put values in by graphPath`…` or fillPath.",
    );
  }
}

function encodeSegment(value: string, where: string): string {
  if (value === "" || value === "." || value === "..") {
    throw new TypeError(`Expected an id or a name for a segment of the Graph path ${where}, got "${value}".`);
  }
  return encodeURIComponent(value);
}
