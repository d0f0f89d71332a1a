/** The permissions of an operation of which any one is enough. */
export function anyOf(...permissions: string[]): string[][] {
  return permissions.map((permission) => [permission]);
}
