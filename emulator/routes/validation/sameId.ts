/** Whether two ids are the same GUID, which Graph compares without case. */
export function sameId(one: unknown, other: string): boolean {
  return typeof one === "string" && one.toLowerCase() === other.toLowerCase();
}
