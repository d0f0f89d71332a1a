/**
 * Splits a property path as the engine writes it in a detailed diff (`partners[0].name`, `tags["a.b"]`) into its keys.
 *
 * Follows the syntax of the engine's own `resource.ParsePropertyPath`.
 */
export function parsePropertyPath(path: string): (string | number)[] {
  const keys: (string | number)[] = [];
  const token = /\.?([^.[\]"]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/y;
  while (token.lastIndex < path.length) {
    const match = token.exec(path);
    if (!match) return [path];
    if (match[1] !== undefined) keys.push(match[1]);
    else if (match[2] !== undefined) keys.push(Number(match[2]));
    else keys.push(match[3]!.replace(/\\(.)/g, "$1"));
  }
  return keys;
}

/** Reads the value at a property path, or undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: string): unknown {
  return parsePropertyPath(path).reduce<unknown>(
    (at, key) => (at !== null && typeof at === "object" ? (at as Record<string | number, unknown>)[key] : undefined),
    value,
  );
}
