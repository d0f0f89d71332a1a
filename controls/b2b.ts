import type { B2BSetting, CrossTenantAccessSettings, TargetConfiguration } from "./TenantState";

const names = {
  b2bCollaborationInbound: "B2B collaboration inbound",
  b2bCollaborationOutbound: "B2B collaboration outbound",
  b2bDirectConnectInbound: "B2B direct connect inbound",
  b2bDirectConnectOutbound: "B2B direct connect outbound",
} as const;

/** The four sections of cross-tenant access that open or close a direction. */
export type Section = keyof typeof names;

/** Names the given sections that do not block every user and every application, one sentence each. */
export function notBlocked(settings: CrossTenantAccessSettings, sections: readonly Section[]): string[] {
  return sections
    .filter((section) => !blocksAll(settings[section]))
    .map((section) => `${names[section]} is not blocked.`);
}

/** Whether both halves of a section are blocked for everyone and everything. */
function blocksAll(setting: B2BSetting | null | undefined): boolean {
  return covers(setting?.usersAndGroups, "AllUsers") && covers(setting?.applications, "AllApplications");
}

const covers = (half: TargetConfiguration | null | undefined, everything: string): boolean =>
  half?.accessType.toLowerCase() === "blocked" &&
  half.targets.some(({ target }) => target.toLowerCase() === everything.toLowerCase());
