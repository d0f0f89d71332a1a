import { createHash } from "node:crypto";

/** An object id for an object that is still to be made: always the same for a URN, and no other object's. */
export function placeholderId(urn: string): string {
  const digits = createHash("sha256").update(urn).digest("hex");
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join("-");
}
