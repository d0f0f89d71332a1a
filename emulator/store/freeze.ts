/** Copies a JSON value and freezes it through and through, so that nobody changes a stored object by accident. */
export function freeze<T>(value: T): T {
  if (Array.isArray(value)) {
    return Object.freeze(value.map(freeze)) as T;
  }
  if (value !== null && typeof value === "object") {
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, freeze(item)]))) as T;
  }
  return value;
}
