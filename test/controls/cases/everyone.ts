import { ids } from "../goodTenant/ids";
import { type DraftTenant, policyOf } from "../goodTenant/goodTenant";
import { externals, sixTypes } from "../goodTenant/policies";
import type { Case } from "./Case";

const onlyExternals = (tenant: DraftTenant, name: string) =>
  Object.assign(policyOf(tenant, name).conditions.users, { includeUsers: [], ...externals(sixTypes) });

/** Conditional access over everyone, administrators, and the policies' own protection. */
const guestsOf = (tenant: string) => ({
  guestOrExternalUserTypes: "b2bCollaborationGuest",
  externalTenants: {
    "@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants",
    membershipKind: "enumerated",
    members: [tenant],
  },
});

export const everyoneCases: Case[] = [
  {
    id: "EB-CA-05v1",
    when: "guests are excluded",
    mutate: (t) =>
      Object.assign(policyOf(t, "MFA for everyone").conditions.users, {
        excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: "b2bCollaborationGuest" },
      }),
    reason: `"MFA for everyone" doesn't count: it excludes guests or external users.`,
  },
  {
    id: "EB-CA-05v1",
    when: "a role is excluded",
    mutate: (t) =>
      (policyOf(t, "MFA for everyone").conditions.users.excludeRoles = ["d29b2b05-8046-44ba-8758-1e26182fcf32"]),
    reason: `"MFA for everyone" doesn't count: it excludes the roles d29b2b05-8046-44ba-8758-1e26182fcf32.`,
  },
  {
    id: "EB-CA-05v1",
    when: "a user other than a break-glass account is excluded",
    mutate: (t) => (policyOf(t, "MFA for everyone").conditions.users.excludeUsers = [ids.breakGlass[0], "director"]),
    reason: `"MFA for everyone" doesn't count: it excludes the users director.`,
  },
  {
    id: "EB-CA-06v1",
    when: "a role is not among them",
    mutate: (t) => policyOf(t, "Keys for administrators").conditions.users.includeRoles.shift(),
    reason: "No policy asks phishing-resistant MFA, for every app, of: Global Administrator.",
  },
  {
    id: "EB-CA-06v1",
    when: "a strength of the tenant's own allows a pushed approval",
    mutate: (t) => {
      const { grantControls } = policyOf(t, "Keys for administrators");
      grantControls.authenticationStrength = { id: "own", allowedCombinations: ["fido2", "deviceBasedPush"] } as never;
    },
    reason:
      "No policy asks phishing-resistant MFA, for every app, of: Global Administrator, Privileged Role Administrator, User Administrator, SharePoint Administrator, Exchange Administrator, Application Administrator, Cloud Application Administrator, Hybrid Identity Administrator, Security Administrator, Conditional Access Administrator, Helpdesk Administrator, Billing Administrator, Authentication Administrator, Password Administrator, Privileged Authentication Administrator.",
  },
  {
    id: "EB-CA-10v1",
    when: "Exchange ActiveSync is let through",
    mutate: (t) => (policyOf(t, "No old clients").conditions.clientAppTypes = ["other"]),
    reason: "No policy blocks, for everyone and every app, the clients: exchangeActiveSync.",
  },
  {
    id: "EB-CA-10v1",
    when: "it is for externals only",
    mutate: (t) => onlyExternals(t, "No old clients"),
    reason: `"No old clients" doesn't count: it is for some users only.`,
  },
  {
    id: "EB-CA-11v1",
    when: "authentication transfer is let through",
    mutate: (t) => (policyOf(t, "No device codes").conditions.authenticationFlows.transferMethods = "deviceCodeFlow"),
    reason: "No policy blocks, for everyone and every app: authenticationTransfer.",
  },
  {
    id: "EB-CA-12v1",
    when: "MFA would do",
    mutate: (t) => (policyOf(t, "No risky sign-ins").grantControls.builtInControls = ["mfa"]),
    reason: "No policy blocks, for everyone and every app: sign-ins of high risk.",
  },
  {
    id: "EB-CA-12v1",
    when: "the user has to be at risk too",
    mutate: (t) => (policyOf(t, "No risky sign-ins").conditions.userRiskLevels = ["high"]),
    reason: `"No risky sign-ins" doesn't count: it holds under conditions only: userRiskLevels.`,
  },
  {
    id: "EB-CA-13v1",
    when: "only medium risk is blocked",
    mutate: (t) => (policyOf(t, "No risky users").conditions.userRiskLevels = ["medium"]),
    reason: "No policy blocks, for everyone and every app: users at high risk.",
  },
  {
    id: "EB-CA-17v1",
    when: "a password and the terms of use are enough",
    mutate: (t) => (policyOf(t, "Registration").grantControls.termsOfUse = ["terms"]),
    reason: "No policy protects, for everyone: registering security information.",
  },
  {
    id: "EB-CA-17v1",
    when: "it is left open in a country",
    mutate: (t) =>
      Object.assign(policyOf(t, "Registration").conditions, {
        locations: { includeLocations: ["All"], excludeLocations: [ids.countries] },
      }),
    reason: `"Registration" doesn't count: it leaves out the location "Allowed countries", which is not trusted.`,
  },
  {
    id: "EB-CA-17v1",
    when: "it leaves out guests who have MFA to show",
    mutate: (t) => (policyOf(t, "Registration").conditions.users.excludeGuestsOrExternalUsers = guestsOf(ids.provider)),
    reason: `"Registration" doesn't count: it excludes guests or external users.`,
  },
  {
    id: "EB-CA-17v1",
    when: "it leaves out guests who have to register here first",
    mutate: (t) => (policyOf(t, "Registration").conditions.users.excludeGuestsOrExternalUsers = guestsOf(ids.supplier)),
    finding: "met",
    reason: "An enforced policy protects the registration of security information.",
  },
  {
    id: "EB-CA-19v1",
    when: "security defaults are off and the policies only report",
    mutate: (t) => t.conditionalAccessPolicies.forEach((p) => (p.state = "enabledForReportingButNotEnforced")),
    reason:
      "Security defaults are off, and not enforced is: Everyone signs in with MFA, for every app; Legacy authentication is blocked for everyone.",
  },
  {
    id: "EB-CA-21v1",
    when: "a policy names a group that others can fill",
    mutate: (t) => policyOf(t, "MFA for everyone").conditions.users.excludeGroups.push(ids.otherGroup),
    reason: 'Group "Other" is named by a policy and not protected.',
  },
  {
    id: "EB-CA-21v1",
    when: "a group that a policy names could not be read",
    mutate: (t) => policyOf(t, "MFA for everyone").conditions.users.excludeGroups.push(ids.stranger),
    finding: "unknown",
    reason: `Groups that policies name could not be read: ${ids.stranger}.`,
  },
];
