/** How the emulator departs from (or keeps to) the service where a test needs it otherwise. */
export interface Settings {
  /** Whether requests over the limits are answered with 429. @default true */
  throttling: boolean;
  /** How long the entry of a deleted partner keeps its tenant id taken (409), in milliseconds. @default 2000 */
  partnerTombstoneMs: number;
  /** The scopes whose role management policies get a new id with every change. @default both */
  policyIdsChange: readonly PolicyScope[];
}

/** What a role management policy is about: a directory role, or a group. */
export type PolicyScope = "DirectoryRole" | "Group";

export const defaultSettings: Settings = {
  throttling: true,
  partnerTombstoneMs: 2000,
  policyIdsChange: ["DirectoryRole", "Group"],
};
