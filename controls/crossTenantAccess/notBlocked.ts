import type { B2bSetting, CrossTenantAccessSections, TargetConfiguration } from "../../whatif/model/CrossTenantAccess";

const names = {
  b2bCollaborationInbound: "B2B collaboration inbound",
  b2bCollaborationOutbound: "B2B collaboration outbound",
  b2bDirectConnectInbound: "B2B direct connect inbound",
  b2bDirectConnectOutbound: "B2B direct connect outbound",
  tenantRestrictions: "Tenant restrictions",
} as const satisfies Partial<Record<keyof CrossTenantAccessSections, string>>;

/** The sections of cross-tenant access that open or close a way. */
export type Section = keyof typeof names;

/** The four directions between two tenants. */
export const directions = [
  "b2bCollaborationInbound",
  "b2bCollaborationOutbound",
  "b2bDirectConnectInbound",
  "b2bDirectConnectOutbound",
] as const satisfies readonly Section[];

/** Names the given sections that do not block every user and every application, one sentence each. */
export function notBlocked(
  settings: { readonly [S in Section]?: B2bSetting | null },
  sections: readonly Section[],
): string[] {
  return sections
    .filter((section) => !blocksAll(settings[section]))
    .map((section) => `${names[section]}: not every user and every application is blocked.`);
}

/** Whether both halves of a section are blocked for everyone and everything. */
function blocksAll(setting: B2bSetting | null | undefined): boolean {
  return covers(setting?.usersAndGroups, "AllUsers") && covers(setting?.applications, "AllApplications");
}

const covers = (half: TargetConfiguration | null | undefined, everything: string): boolean =>
  half?.accessType?.toLowerCase() === "blocked" &&
  (half.targets ?? []).some(({ target }) => target?.toLowerCase() === everything.toLowerCase());
