/** The permissions that something needs: any one of the sets is enough, when all of it is held. */
export interface PermissionNeed {
  /** What needs them, for the message: the name of a kind. */
  readonly neededBy: string;
  readonly anyOf: readonly (readonly string[])[];
}

export interface MissingPermissions {
  readonly neededBy: string;
  /** What is missing of the set that lacks the least; the first of several. */
  readonly missing: readonly string[];
}

/**
 * Compares the permissions that a token carries (`claims.permissions`) with those needed.
 *
 * @returns one entry for each need that isn't met, in the order given
 */
export function missingPermissions(
  granted: Iterable<string>,
  needed: readonly PermissionNeed[],
): readonly MissingPermissions[] {
  const held = new Set(granted);
  return needed.flatMap(({ neededBy, anyOf }) => {
    const lacks = anyOf.map((set) => set.filter((permission) => !held.has(permission)));
    const [least] = lacks.sort((a, b) => a.length - b.length);
    return least && least.length > 0 ? [{ neededBy, missing: least }] : [];
  });
}
