/** The first of each group of values with the same signature. */
export function distinct<T>(values: readonly T[], signature: (value: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const value of values) {
    const key = signature(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}
