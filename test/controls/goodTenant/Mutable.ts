/** A value of which a test may change anything: nothing is read-only, optional or null. */
export type Mutable<T> =
  T extends ReadonlySet<infer Item>
    ? Set<Item>
    : T extends readonly (infer Item)[]
      ? Mutable<Item>[]
      : T extends object
        ? { -readonly [K in keyof T]-?: Mutable<NonNullable<T[K]>> }
        : T;
