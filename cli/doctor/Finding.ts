/** How a check came out; `unknown` when it could not be made. */
export type Health = "ok" | "warning" | "problem" | "unknown";

/** What one check found, and what to do about it. */
export interface Finding {
  /** What was checked: "permissions". */
  check: string;
  health: Health;
  /** What was found, in a sentence or a list. */
  found: string;
  /** What to do; absent where there is nothing to do. */
  remedy?: string;
}

/** Says what was found where all is well. */
export const ok = (check: string, found: string): Finding => ({ check, health: "ok", found });

/** Says that something keeps the tenant from being updated, and what to do. */
export const problem = (check: string, found: string, remedy: string): Finding => ({
  check,
  health: "problem",
  found,
  remedy,
});

/** Says that something is not as it should be, though it keeps nobody from working. */
export const warning = (check: string, found: string, remedy: string): Finding => ({
  check,
  health: "warning",
  found,
  remedy,
});

/** Says that a check could not be made, because of what another one found. */
export const unknown = (check: string, why: string): Finding => ({ check, health: "unknown", found: why });

/** What to tell of an error: its first lines say what happened, what follows what to do. */
export function problemOf(check: string, error: unknown): Finding {
  if (!(error instanceof Error)) throw error;
  const [found = "", ...remedy] = error.message.trim().split("\n");
  return problem(check, found, remedy.join(" ") || "Mend what it says, and run this again.");
}
