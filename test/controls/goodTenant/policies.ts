import { administrators } from "../../../controls/privilegedRoles/roles";
import type {
  ConditionalAccessPolicy,
  ConditionalAccessUsers,
  ConditionSet,
} from "../../../whatif/model/ConditionalAccessPolicy";
import { ids } from "./ids";

const phishingResistant = { operator: "OR", authenticationStrength: { id: "00000000-0000-0000-0000-000000000004" } };
const mfa = { operator: "OR", builtInControls: ["mfa"] };
const block = { operator: "OR", builtInControls: ["block"] };

export const sixTypes =
  "internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser,serviceProvider";

const everyone: ConditionalAccessUsers = { includeUsers: ["All"] };

/** External users of the given types, of all tenants or of those named. */
export const externals = (types: string, members?: readonly string[]): ConditionalAccessUsers => ({
  includeGuestsOrExternalUsers: guests(types, members),
});

const guests = (types: string, members?: readonly string[]) => ({
  guestOrExternalUserTypes: types,
  externalTenants: members ? { membershipKind: "enumerated", members: [...members] } : { membershipKind: "all" },
});

/** A policy as Graph returns it: enforced, for every app, the break-glass group excluded. */
export const policy = (
  displayName: string,
  users: ConditionalAccessUsers,
  conditions: ConditionSet,
  controls: Pick<ConditionalAccessPolicy, "grantControls" | "sessionControls">,
): ConditionalAccessPolicy => ({
  displayName,
  state: "enabled",
  conditions: {
    clientAppTypes: ["all"],
    signInRiskLevels: [],
    userRiskLevels: [],
    locations: null,
    platforms: null,
    applications: { includeApplications: ["All"], excludeApplications: [] },
    users: { includeUsers: [], excludeUsers: [], excludeGroups: [ids.breakGlassGroup], ...users },
    ...conditions,
  },
  ...controls,
});

/** One policy for each control that asks for one. */
export const goodPolicies = (): ConditionalAccessPolicy[] => [
  policy("MFA for everyone", everyone, {}, { grantControls: mfa }),
  policy("MFA for externals", externals(sixTypes), {}, { grantControls: mfa }),
  policy("Keys for service providers", externals("serviceProvider"), {}, { grantControls: phishingResistant }),
  policy("Keys for administrators", { includeRoles: [...administrators] }, {}, { grantControls: phishingResistant }),
  policy(
    "Devices of the supplier",
    externals("b2bCollaborationGuest,b2bCollaborationMember", [ids.supplier]),
    {},
    { grantControls: { operator: "OR", builtInControls: ["compliantDevice", "domainJoinedDevice"] } },
  ),
  policy(
    "No strangers",
    {
      ...externals(sixTypes.replace("internalGuest,", "")),
      excludeGuestsOrExternalUsers: guests(sixTypes.replace("internalGuest,", ""), [ids.provider, ids.supplier]),
    },
    {},
    { grantControls: block },
  ),
  policy(
    "Places of externals",
    externals(sixTypes),
    { locations: { includeLocations: ["All"], excludeLocations: [ids.countries, ids.addresses] } },
    { grantControls: block },
  ),
  policy("No old clients", everyone, { clientAppTypes: ["exchangeActiveSync", "other"] }, { grantControls: block }),
  policy(
    "No device codes",
    everyone,
    { authenticationFlows: { transferMethods: "deviceCodeFlow,authenticationTransfer" } },
    { grantControls: block },
  ),
  policy("No risky sign-ins", everyone, { signInRiskLevels: ["high"] }, { grantControls: block }),
  policy("No risky users", everyone, { userRiskLevels: ["high"] }, { grantControls: block }),
  policy(
    "Short sessions",
    externals(sixTypes),
    {},
    {
      sessionControls: {
        signInFrequency: { isEnabled: true, type: "hours", value: 12, frequencyInterval: "timeBased" },
        persistentBrowser: { isEnabled: true, mode: "never" },
      },
    },
  ),
  policy(
    "No admin portals",
    { ...externals(sixTypes), excludeGuestsOrExternalUsers: guests("serviceProvider", [ids.provider]) },
    { applications: { includeApplications: ["MicrosoftAdminPortals"] } },
    { grantControls: block },
  ),
  policy(
    "Registration",
    everyone,
    { applications: { includeUserActions: ["urn:user:registersecurityinfo"] } },
    { grantControls: mfa },
  ),
  policy(
    "The partner's app",
    { includeUsers: ["None"], excludeGroups: [] },
    {
      clientApplications: { includeServicePrincipals: [ids.partnerApp] },
      locations: { includeLocations: ["All"], excludeLocations: [ids.addresses] },
    },
    { grantControls: block },
  ),
  policy(
    "Context of PIM",
    everyone,
    { applications: { includeAuthenticationContextClassReferences: ["c1"] } },
    { grantControls: phishingResistant },
  ),
];
