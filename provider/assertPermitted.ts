import { missingPermissions } from "../graph";
import type { Kind } from "../kinds/kind";
import { ProviderError } from "./ProviderError";

/** Any one of these lets a client read the tenant's name and licences; the first one allows the least. */
const readsTenant = ["Organization.Read.All", "Directory.Read.All", "Organization.ReadWrite.All"];
const readsLicences = ["LicenseAssignment.Read.All", ...readsTenant];

/**
 * Checks the permissions that a token carries against what managing these kinds takes.
 *
 * @throws when some are missing, with each one and what it is needed for
 */
export function assertPermitted(kinds: Iterable<Kind>, asksLicence: boolean, granted: readonly string[]): void {
  const anyOf = (permissions: readonly string[]) => permissions.map((permission) => [permission]);
  const lacking = missingPermissions(granted, [
    ...[...kinds].map(({ name, permissions }) => ({ neededBy: name, anyOf: [permissions.write] })),
    { neededBy: "the check that this is the right tenant", anyOf: anyOf(readsTenant) },
    ...(asksLicence ? [{ neededBy: "the check of the tenant's licences", anyOf: anyOf(readsLicences) }] : []),
  ]);
  if (lacking.length === 0) return;
  const list = lacking.map(({ neededBy, missing }) => `${missing.join(" and ")} (for ${neededBy})`).join(", ");
  throw new ProviderError(
    `The access token lacks application permissions: ${list}. Nothing was written. Add them to the deploying app, grant ` +
      "admin consent, and run again.",
  );
}
