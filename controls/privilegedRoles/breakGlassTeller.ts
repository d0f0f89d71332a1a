import type { Having } from "../given";

/** Tells whether a principal is the declared break-glass group or one of its accounts. */
export function breakGlassTeller({ declared, breakGlassAccounts }: Having<"declared" | "breakGlassAccounts">) {
  const ids = new Set(
    [declared.breakGlassGroupId ?? "", ...breakGlassAccounts.map(({ id }) => id)].map((id) => id.toLowerCase()),
  );
  return (principalId: string): boolean => ids.has(principalId.toLowerCase());
}
