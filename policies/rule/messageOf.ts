import type { Rule } from "./Rule";

/** What the engine shows of a violation: what is wrong, what to do, and where the reason stands. */
export function messageOf({ controls, remedy }: Rule, problem: string): string {
  const ids = controls.join(", ");
  return `${problem}\nRemedy: ${remedy}\nControl ${ids}: npx entra-baseline controls show ${controls[0]}`;
}
