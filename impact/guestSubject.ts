import type { AccessRule } from "../tenant/schema/accessSchema";
import { type ApplicationTarget, type Device, type LockoutSubject, lockoutSubjects } from "../whatif";
import type { DeclaredPartner } from "./DeclaredTenant";

/** Words for many apps, which the usual ways in of guests are among. */
const ofMany: readonly string[] = ["Office365", "AllMicrosoftApps"];

/** Stands for a person in a group that is let in, of whom nothing else is known. */
const somebody = "ffffffff-ffff-4fff-bfff-ffffffffffff";

/** The guests of a partner whom the tenant file lets in: one of those whom it names, on the way to what it opens. */
export function guestSubject(
  { name, tenantId }: DeclaredPartner,
  { users, groups, applications }: AccessRule,
  devices: readonly (Device | null)[],
): LockoutSubject {
  const subject = lockoutSubjects.partnerGuest(`guests from ${name}`, tenantId, { devices });
  const homeUserId = (Array.isArray(users) && !groups && users[0]) || somebody;
  const identity = { ...subject.identity, homeUserId, homeGroups: groups ?? [] };
  const targets = targetsOf(applications);
  return { ...subject, identity, ...(targets ? { targets } : {}) };
}

/** The single apps that are opened; undefined where more than single apps are. */
function targetsOf(applications: AccessRule["applications"]): ApplicationTarget[] | undefined {
  if (!Array.isArray(applications) || applications.some((app) => ofMany.includes(app))) return undefined;
  return applications.map((app) => ({ kind: "applications", appIds: [app] }));
}
