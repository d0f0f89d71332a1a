import { type Caller } from "../route";

/** Whether a caller holds a permission beyond those of its route; the emulator's operator (`*`) holds them all. */
export function holds(caller: Caller, permission: string): boolean {
  return caller.roles.some((role) => role === permission || role === "*");
}
