import { type PolicySettings } from "./policySchema";
import { type Rule } from "./rule";

/** What a policy may protect: apps, user actions or authentication contexts, one of the three. */
export const targetRules: Rule[] = [
  {
    invalid: "InvalidApplications",
    message:
      "conditions.applications must include at least one application, user action or authentication context class reference.",
    broken: (policy) => includedClasses(policy) === 0,
  },
  {
    invalid: "InvalidApplications",
    message: "a policy is for applications, for user actions or for authentication contexts, not for several of them.",
    broken: (policy) => includedClasses(policy) > 1,
  },
  {
    invalid: "InvalidApplications",
    message: "includeApplications 'All' and 'None' may not be combined with other applications.",
    broken: ({ conditions: { applications } }) =>
      !!applications &&
      applications.includeApplications.length > 1 &&
      applications.includeApplications.some((application) => ["All", "None"].includes(application)),
  },
  {
    invalid: "InvalidUserActions",
    message: `includeUserActions may hold one of ${userActions().join(", ")}.`,
    broken: ({ conditions: { applications } }) =>
      !!applications &&
      (applications.includeUserActions.length > 1 ||
        applications.includeUserActions.some((action) => !userActions().includes(action))),
  },
];

function userActions(): string[] {
  return ["urn:user:registersecurityinfo", "urn:user:registerdevice", "urn:user:accountrecovery"];
}

function includedClasses({ conditions: { applications } }: PolicySettings): number {
  if (!applications) return 0;
  return [
    applications.includeApplications.length > 0 || applications.applicationFilter !== null,
    applications.includeUserActions.length > 0,
    applications.includeAuthenticationContextClassReferences.length > 0,
  ].filter(Boolean).length;
}
