/** How much is told. The most that fits is taken, so that nobody's tenant is cut off at the end. */
export interface Detail {
  /** Characters of a value. */
  value: number;
  /** Properties of a resource. */
  properties: number;
  /** Resources of a group of tenants. */
  resources: number;
  /** Characters of the reason why a tenant could not be read. */
  reason: number;
}

/** From all to nothing but the names. */
export const details: readonly Detail[] = [
  { value: 300, properties: Infinity, resources: Infinity, reason: 4000 },
  { value: 120, properties: 40, resources: 100, reason: 1000 },
  { value: 60, properties: 8, resources: 30, reason: 400 },
  { value: 60, properties: 0, resources: 20, reason: 200 },
  { value: 60, properties: 0, resources: 3, reason: 80 },
  { value: 60, properties: 0, resources: 0, reason: 0 },
];
