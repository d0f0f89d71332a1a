import { ids } from "../goodTenant/ids";
import { type DraftTenant, policyOf } from "../goodTenant/goodTenant";
import { externals, sixTypes } from "../goodTenant/policies";
import type { Case } from "./Case";

/** Puts another audience in the place of a policy's. */
const aim = (tenant: DraftTenant, name: string, users: object) =>
  Object.assign(policyOf(tenant, name).conditions.users, users);

/** Takes policies away. */
const drop = (tenant: DraftTenant, ...names: string[]) =>
  (tenant.conditionalAccessPolicies = tenant.conditionalAccessPolicies.filter((p) => !names.includes(p.displayName)));

const withoutAllUsers = (tenant: DraftTenant) => drop(tenant, "MFA for everyone");

const openMfa = "No policy asks MFA, for every app, of: guests and external users of all six types.";

/** Conditional access over guests, externals, service providers and partners' apps. */
export const conditionalAccessCases: Case[] = [
  {
    id: "EB-CA-01v1",
    when: "the policies only report",
    mutate: (t) => t.conditionalAccessPolicies.forEach((p) => (p.state = "enabledForReportingButNotEnforced")),
    finding: "staged",
    reason: "Only reported, not enforced, for: guests and external users of all six types.",
  },
  {
    id: "EB-CA-01v1",
    when: "a type is left out",
    mutate: (t) => {
      withoutAllUsers(t);
      aim(t, "MFA for externals", externals(sixTypes.replace("internalGuest,", "")));
    },
    reason: `"MFA for externals" doesn't count: it does not reach, from every tenant, internalGuest.`,
  },
  {
    id: "EB-CA-01v1",
    when: "a compliant device would do instead of MFA",
    mutate: (t) => {
      withoutAllUsers(t);
      policyOf(t, "MFA for externals").grantControls.builtInControls.push("compliantDevice");
    },
    reason: openMfa,
  },
  {
    id: "EB-CA-01v1",
    when: "an app is left out",
    mutate: (t) => {
      withoutAllUsers(t);
      policyOf(t, "MFA for externals").conditions.applications.excludeApplications = ["payroll"];
    },
    reason: `"MFA for externals" doesn't count: it leaves out the apps payroll.`,
  },
  {
    id: "EB-CA-01v1",
    when: "a group other than break-glass is excluded",
    mutate: (t) => {
      withoutAllUsers(t);
      policyOf(t, "MFA for externals").conditions.users.excludeGroups.push(ids.otherGroup);
    },
    reason: `"MFA for externals" doesn't count: it excludes the groups ${ids.otherGroup}.`,
  },
  {
    id: "EB-CA-01v1",
    when: "a strength allows a single factor",
    mutate: (t) => {
      withoutAllUsers(t);
      const policy = policyOf(t, "MFA for externals");
      Object.assign(policy, { grantControls: { operator: "OR", authenticationStrength: { id: "own" } } });
      t.authenticationStrengths.push({ id: "own", allowedCombinations: ["fido2", "password"] } as never);
    },
    reason: openMfa,
  },
  {
    id: "EB-CA-01v1",
    when: "what a strength allows could not be read",
    mutate: (t) => {
      withoutAllUsers(t);
      const policy = policyOf(t, "MFA for externals");
      Object.assign(policy, { grantControls: { operator: "OR", authenticationStrength: { id: "own" } } });
    },
    finding: "unknown",
    reason: `"MFA for externals" can't be judged: its authentication strength could not be read.`,
  },
  {
    id: "EB-CA-02v1",
    when: "the policy names some tenants only",
    mutate: (t) => {
      drop(t, "MFA for everyone", "MFA for externals");
      aim(t, "Keys for service providers", externals("serviceProvider", [ids.provider]));
    },
    reason: `No policy asks MFA, for every app, of: serviceProvider.`,
  },
  {
    id: "EB-CA-02v1",
    when: "the policy holds in some places only",
    mutate: (t) => {
      drop(t, "MFA for everyone", "MFA for externals");
      Object.assign(policyOf(t, "Keys for service providers").conditions, {
        locations: { includeLocations: ["AllTrusted"] },
      });
    },
    reason: `"Keys for service providers" doesn't count: it holds under conditions only: locations.`,
  },
  {
    id: "EB-CA-03v1",
    when: "a policy of another tool leaves service providers out",
    mutate: (t) =>
      aim(t, "MFA for everyone", { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: "serviceProvider" } }),
    reason: `"MFA for everyone" asks for MFA, but excludes service providers.`,
  },
  {
    id: "EB-CA-03v1",
    when: "it leaves out those of one tenant, and only reports",
    mutate: (t) => {
      policyOf(t, "MFA for everyone").state = "enabledForReportingButNotEnforced";
      aim(t, "MFA for everyone", {
        excludeGuestsOrExternalUsers: externals("serviceProvider", [ids.provider]).includeGuestsOrExternalUsers,
      });
    },
    reason: `"MFA for everyone" asks for MFA, but excludes service providers of tenant ${ids.provider}.`,
  },
  {
    id: "EB-CA-03v1",
    when: "a policy excludes all guests by the keyword of old",
    mutate: (t) => aim(t, "MFA for everyone", { excludeUsers: ["GuestsOrExternalUsers"] }),
    reason: `"MFA for everyone" asks for MFA, but excludes all guests and external users, service providers among them.`,
  },
  {
    id: "EB-CA-07v1",
    when: "nobody asks the trusted partner for a device",
    mutate: (t) => drop(t, "Devices of the supplier"),
    reason: `No policy asks for a managed device, for every app, of: b2bCollaborationGuest of tenant ${ids.supplier}, b2bCollaborationMember of tenant ${ids.supplier}.`,
  },
  {
    id: "EB-CA-07v1",
    when: "a partner is asked whose device claims are not trusted",
    mutate: (t) => aim(t, "Devices of the supplier", externals("b2bCollaborationGuest,b2bCollaborationMember")),
    reason: `"Devices of the supplier" asks for a managed device of tenant ${ids.provider}, whose device claims are not trusted: nobody from there can meet it.`,
  },
  {
    id: "EB-CA-08v1",
    when: "the policy lets an undeclared tenant in",
    mutate: (t) =>
      policyOf(t, "No strangers").conditions.users.excludeGuestsOrExternalUsers.externalTenants.members.push(
        ids.stranger,
      ),
    reason: `No policy blocks, for every app: ${[
      "b2bCollaborationGuest",
      "b2bCollaborationMember",
      "b2bDirectConnectUser",
      "otherExternalUser",
      "serviceProvider",
    ]
      .map((type) => `${type} of tenant ${ids.stranger}`)
      .join(", ")}.`,
  },
  {
    id: "EB-CA-09v1",
    when: "unknown countries are let in",
    mutate: (t) => (t.namedLocations[0]!.includeUnknownCountriesAndRegions = true),
    reason: `"Places of externals" doesn't count: it leaves out the location "Allowed countries", which holds unknown countries too.`,
  },
  {
    id: "EB-CA-09v1",
    when: "only listed places are blocked",
    mutate: (t) =>
      (policyOf(t, "Places of externals").conditions.locations = {
        includeLocations: [ids.countries],
        excludeLocations: [],
      }),
    reason: `"Places of externals" doesn't count: it is for some places only.`,
  },
  {
    id: "EB-CA-09v1",
    when: "a location is named that does not exist",
    mutate: (t) => t.namedLocations.shift(),
    reason: `"Places of externals" doesn't count: it leaves out the location ${ids.countries}, which does not exist.`,
  },
  {
    id: "EB-CA-09v1",
    when: "the named locations could not be read",
    mutate: (t) => delete (t as Partial<DraftTenant>).namedLocations,
    finding: "unknown",
    reason: `"Places of externals" can't be judged: the named location ${ids.countries} could not be read.`,
  },
  {
    id: "EB-CA-15v1",
    when: "a session lasts for two days",
    mutate: (t) =>
      Object.assign(policyOf(t, "Short sessions").sessionControls.signInFrequency, { type: "days", value: 2 }),
    reason:
      "No policy asks for a sign-in each day of: internalGuest, b2bCollaborationGuest, b2bCollaborationMember, otherExternalUser, serviceProvider.",
  },
  {
    id: "EB-CA-15v1",
    when: "browsers remember",
    mutate: (t) => (policyOf(t, "Short sessions").sessionControls.persistentBrowser.mode = "always"),
    reason:
      "No policy forbids a persistent browser session to: internalGuest, b2bCollaborationGuest, b2bCollaborationMember, otherExternalUser, serviceProvider.",
  },
  {
    id: "EB-CA-16v1",
    when: "service providers that nobody declared are excepted too",
    mutate: (t) => {
      drop(t, "No strangers");
      aim(t, "No admin portals", { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: "serviceProvider" } });
    },
    reason: "No policy keeps out of the admin portals: serviceProvider.",
  },
  {
    id: "EB-CA-18v1",
    when: "the app may come from a whole country",
    mutate: (t) => policyOf(t, "The partner's app").conditions.locations.excludeLocations.push(ids.countries),
    reason: `"The partner's app" doesn't count: it leaves out the location "Allowed countries", which is not a list of addresses.`,
  },
  {
    id: "EB-CA-18v1",
    when: "an app has no policy",
    mutate: (t) => t.declared.partnerServicePrincipalIds.push(ids.deployer),
    reason: `No policy holds to named addresses the service principals: ${ids.deployer}.`,
  },
  {
    id: "EB-CA-26v1",
    when: "any MFA would do",
    mutate: (t) =>
      (policyOf(t, "Keys for service providers").grantControls.authenticationStrength.id =
        "00000000-0000-0000-0000-000000000002"),
    reason: `No policy asks phishing-resistant MFA, for every app, of: serviceProvider of tenant ${ids.provider}.`,
  },
  {
    id: "EB-CA-26v1",
    when: "Microsoft marked another service provider, which the policy does not name",
    mutate: (t) => {
      aim(t, "Keys for service providers", externals("serviceProvider", [ids.provider]));
      t.crossTenantAccessPartners[1]!.isServiceProvider = true;
    },
    reason: `No policy asks phishing-resistant MFA, for every app, of: serviceProvider of tenant ${ids.supplier}.`,
  },
];
