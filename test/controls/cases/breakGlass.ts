import { ids } from "../goodTenant/ids";
import { type DraftTenant, policyOf } from "../goodTenant/goodTenant";
import type { Case } from "./Case";

const account = (tenant: DraftTenant) => tenant.breakGlassAccounts[0]!;
const name = "break-glass-1@contoso.onmicrosoft.com";

/** The last way in. */
export const breakGlassCases: Case[] = [
  {
    id: "EB-CA-04v1",
    when: "a policy catches the break-glass group",
    mutate: (t) => (policyOf(t, "MFA for everyone").conditions.users.excludeGroups = []),
    reason: '"MFA for everyone" does not exclude the break-glass group.',
  },
  {
    id: "EB-CA-04v1",
    when: "a policy that only reports would",
    mutate: (t) => {
      policyOf(t, "No risky users").state = "enabledForReportingButNotEnforced";
      policyOf(t, "No risky users").conditions.users.excludeGroups = [];
    },
    reason: '"No risky users" does not exclude the break-glass group.',
  },
  {
    id: "EB-CA-04v1",
    when: "there is no such group",
    mutate: (t) => delete (t.declared as Partial<DraftTenant["declared"]>).breakGlassGroupId,
    reason: "No break-glass group is declared.",
  },
  {
    id: "EB-CA-22v1",
    when: "one of the two is disabled",
    mutate: (t) => (account(t).accountEnabled = false),
    reason: "The break-glass group has 1 enabled accounts of the tenant's own, expected two or more.",
  },
  {
    id: "EB-CA-22v1",
    when: "others can fill the group",
    mutate: (t) => (t.groups[0]!.isAssignableToRole = false),
    reason: "The break-glass group is not role-assignable: others can fill it.",
  },
  {
    id: "EB-CA-22v1",
    when: "one is a guest",
    mutate: (t) => (account(t).userType = "Guest"),
    reason: `${name} is a guest: its sign-in hangs on another tenant.`,
  },
  {
    id: "EB-CA-22v1",
    when: "one deploys the baseline",
    mutate: (t) => t.declared.deployerIds.push(ids.breakGlass[0].toUpperCase()),
    reason: `${name} deploys the baseline, and so is no break-glass account.`,
  },
  {
    id: "EB-CA-22v1",
    when: "whether one is enabled could not be read",
    mutate: (t) => Object.assign(account(t), { accountEnabled: undefined }),
    finding: "unknown",
    reason: "Whether each break-glass account is enabled and the tenant's own could not be read.",
  },
  {
    id: "EB-CA-23v1",
    when: "one is synchronised",
    mutate: (t) => (account(t).onPremisesSyncEnabled = true),
    reason: `${name} is synchronised from an on-premises directory.`,
  },
  {
    id: "EB-CA-23v1",
    when: "whether it is could not be read",
    mutate: (t) => Object.assign(account(t), { onPremisesSyncEnabled: undefined, onPremisesImmutableId: undefined }),
    finding: "unknown",
    reason: "Whether each break-glass account is synchronised could not be read.",
  },
  {
    id: "EB-CA-24v1",
    when: "one has lost its licence",
    mutate: (t) => (account(t).assignedLicenses = []),
    reason: `${name} holds no licence.`,
  },
];
