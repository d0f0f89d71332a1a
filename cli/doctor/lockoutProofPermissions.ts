import type { PermissionNeed } from "../../graph";

type Sets = PermissionNeed["anyOf"];

const any = (...permissions: readonly string[]): Sets => permissions.map((one) => [one]);

/**
 * What a preview reads to prove that a plan locks nobody out; with one of these missing, the proof can't be made and the
 * plan is refused. What is read only to say more, as sign-in logs for the blast radius, isn't among them.
 */
const reads: Readonly<Record<string, Sets>> = {
  "the policies": any("Policy.Read.All"),
  "the members of groups": any(
    "GroupMember.Read.All",
    "GroupMember.ReadWrite.All",
    "Group.Read.All",
    "Group.ReadWrite.All",
    "Directory.Read.All",
    "Directory.ReadWrite.All",
  ),
  "the accounts": any("User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"),
  "the role assignments": any(
    "RoleManagement.Read.Directory",
    "RoleManagement.ReadWrite.Directory",
    "Directory.Read.All",
    "Directory.ReadWrite.All",
  ),
};

/** Eligibilities are there with P2 only; Graph refuses to list them without. */
const eligibilities: Readonly<Record<string, Sets>> = {
  "the eligible roles": any(
    "RoleEligibilitySchedule.Read.Directory",
    "RoleEligibilitySchedule.ReadWrite.Directory",
    "RoleManagement.Read.All",
    "RoleManagement.Read.Directory",
    "RoleManagement.ReadWrite.Directory",
  ),
};

/** Tells which application permissions the lockout proof takes, in a tenant with or without Entra ID P2. */
export const lockoutProofPermissions = ({ hasP2 }: { hasP2: boolean }): PermissionNeed[] =>
  Object.entries({ ...reads, ...(hasP2 ? eligibilities : {}) }).map(([what, anyOf]) => ({
    neededBy: `the lockout proof, which reads ${what}`,
    anyOf,
  }));
