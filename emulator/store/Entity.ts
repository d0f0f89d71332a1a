/** A stored object of Graph: plain JSON. */
export type Entity = Readonly<Record<string, unknown>>;
