import type { EvaluateRequest } from "./request";
import type { Policy } from "./Policy";

type Reason = "application" | "userActions" | "authenticationContext";

/** Some members of the groups of apps that policies may name; a request names apps only. */
const groups: Readonly<Record<string, readonly string[]>> = {
  MicrosoftAdminPortals: [
    "c44b4083-3bb0-49c1-b47d-974e53cbdf3c", // Azure portal
    "00000006-0000-0ff1-ce00-000000000000", // Microsoft 365 admin center
    "497effe9-df71-4043-a8bb-14cf78c4b63b", // Exchange admin center
    "74658136-14ec-4630-ad9b-26e160ff0fc6", // Entra admin center
  ],
  Office365: [
    "00000002-0000-0ff1-ce00-000000000000", // Exchange Online
    "00000003-0000-0ff1-ce00-000000000000", // SharePoint Online
    "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", // Microsoft Teams
  ],
  // Windows Azure Service Management API stands for the portal as well.
  "797f4846-ba00-4fd7-ba43-dac1f8f63013": ["c44b4083-3bb0-49c1-b47d-974e53cbdf3c"],
};

/** Why a policy's target isn't the one that is asked for; undefined when it is. */
export function otherTarget(
  { applications = {} }: Policy["conditions"],
  context: EvaluateRequest["signInContext"],
): Reason | undefined {
  const { includeApplications = [], excludeApplications = [] } = applications ?? {};
  const { includeUserActions = [], includeAuthenticationContextClassReferences: contexts = [] } = applications ?? {};
  if ("includeApplications" in context) {
    const isTarget = context.includeApplications.some(
      (app) => isListed(includeApplications, app) && !isListed(excludeApplications, app),
    );
    return isTarget ? undefined : "application";
  }
  if ("userAction" in context) {
    const name = `urn:user:${context.userAction.toLowerCase()}`;
    const asked = name === "urn:user:registersecurityinformation" ? "urn:user:registersecurityinfo" : name;
    // The published sample lists policies on all apps for this action.
    const isAll = asked === "urn:user:registersecurityinfo" && includeApplications.includes("All");
    return isAll || includeUserActions.includes(asked) ? undefined : "userActions";
  }
  return contexts.includes(context.authenticationContextValue) ? undefined : "authenticationContext";
}

const isListed = (list: readonly string[], app: string): boolean =>
  list.some((entry) => entry === "All" || entry === app || groups[entry]?.includes(app));
