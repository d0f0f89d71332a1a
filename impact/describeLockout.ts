import { describeSubject } from "./describeSubject";
import type { Lockout } from "./Impact";

/**
 * Says in plain lines why a plan is refused: who has no way in, what closes each way, and the smallest change that reopens
 * one. Nothing for a plan that leaves everyone a way in.
 */
export function describeLockout({ subjects, gaps }: Lockout): string[] {
  const failed = subjects.filter(({ verdict }) => verdict === "closed" || verdict === "cannotTell");
  return [
    ...failed.map(describeSubject),
    ...gaps.map(({ name, why }) => `It can't be told whether a way in is left for ${name}: ${why}`),
  ];
}
