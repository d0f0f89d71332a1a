import { badRequest } from "../../../problems";
import { isGuid } from "../isGuid";
import { type B2bSetting, type Sections, type Targets } from "./sections";

const b2bSections = [
  "b2bCollaborationInbound",
  "b2bCollaborationOutbound",
  "b2bDirectConnectInbound",
  "b2bDirectConnectOutbound",
  "tenantRestrictions",
] as const;

const applicationWords = ["AllApplications", "Office365", "AllMicrosoftApps"];

/** Refuses targets that make no sense, section by section. */
export function checkTargets(sections: Sections): void {
  for (const name of b2bSections) {
    const setting = sections[name];
    if (setting) checkSetting(name, setting);
  }
  checkUsers("m365CollaborationInbound", sections.m365CollaborationInbound?.users);
  checkUsers("m365CollaborationOutbound", sections.m365CollaborationOutbound?.usersAndGroups);
  checkApplications("appServiceConnectInbound", sections.appServiceConnectInbound?.applications);
}

function checkSetting(name: string, { usersAndGroups, applications }: B2bSetting): void {
  // What Graph does with one half alone is not documented; the emulator refuses it, so that clients send both.
  if (!usersAndGroups || !applications) {
    throw invalid(name, "both usersAndGroups and applications have to be given");
  }
  checkUsers(name, usersAndGroups);
  checkApplications(name, applications);
  const [allUsers, allApplications] = [has(usersAndGroups, "AllUsers"), has(applications, "AllApplications")];
  const blocksAllUsers = usersAndGroups.accessType === "blocked" && allUsers;
  const blocksAllApplications = applications.accessType === "blocked" && allApplications;
  if (blocksAllUsers && !blocksAllApplications) {
    throw invalid(name, "when all users are blocked, all applications have to be blocked as well");
  }
  if (usersAndGroups.accessType === "allowed" && blocksAllApplications) {
    throw invalid(name, "when users are allowed, not all applications can be blocked");
  }
}

function checkUsers(name: string, users: Targets | null | undefined): void {
  if (!users) return;
  checkEach(name, users, "AllUsers", ({ target, targetType }) =>
    target === "AllUsers" ? targetType === "user" : targetType !== "application" && isGuid(target),
  );
}

function checkApplications(name: string, applications: Targets | null | undefined): void {
  if (!applications) return;
  checkEach(
    name,
    applications,
    "AllApplications",
    ({ target, targetType }) => targetType === "application" && (applicationWords.includes(target) || isGuid(target)),
  );
}

function checkEach(
  name: string,
  { targets }: Targets,
  everything: string,
  valid: (target: Targets["targets"][number]) => boolean,
): void {
  if (targets.length === 0) throw invalid(name, "a list of targets is empty");
  const wrong = targets.find((target) => !valid(target));
  if (wrong) throw invalid(name, `'${wrong.target}' of type ${wrong.targetType} is no target here`);
  if (targets.length > 1 && targets.some(({ target }) => target === everything)) {
    throw invalid(name, `${everything} stands alone`);
  }
}

function has({ targets }: Targets, target: string): boolean {
  return targets.some((one) => one.target === target);
}

const invalid = (name: string, reason: string) =>
  badRequest(`Invalid value specified for property '${name}' of the cross-tenant access policy: ${reason}.`);
