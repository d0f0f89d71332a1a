import type { Kind } from "../kinds/kind";

/**
 * Remembers which resource of the program manages which object, as the engine checks them. Two resources that manage one
 * object would undo each other's work, and one that is destroyed must not undo what another has taken over.
 */
export class Claims {
  private readonly owners = new Map<string, string>();

  /** Claims an object for a resource. Returns the URN of the resource that already has it, if there is one. */
  claim(kind: Kind, id: string, urn: string): string | undefined {
    const owner = this.otherOwner(kind, id, urn);
    if (!owner) this.owners.set(`${kind.name} ${id}`, urn);
    return owner;
  }

  /** The resource that manages the object, unless it is this one. */
  otherOwner(kind: Kind, id: string, urn: string): string | undefined {
    const owner = this.owners.get(`${kind.name} ${id}`);
    return owner === urn ? undefined : owner;
  }
}
