import { expect } from "chai";
import { expand as expandStrength } from "../../azureadShapes/authenticationStrengthPolicy/expand";
import { flatten as flattenStrength } from "../../azureadShapes/authenticationStrengthPolicy/flatten";
import { expand as expandPolicy } from "../../azureadShapes/conditionalAccessPolicy/expand";
import { flatten as flattenPolicy } from "../../azureadShapes/conditionalAccessPolicy/flatten";
import { expand as expandAssignment } from "../../azureadShapes/directoryRoleAssignment/expand";
import { flatten as flattenAssignment } from "../../azureadShapes/directoryRoleAssignment/flatten";
import { expand as expandLocation } from "../../azureadShapes/namedLocation/expand";
import { flatten as flattenLocation } from "../../azureadShapes/namedLocation/flatten";
import { type Values } from "../../azureadShapes/values";

const id = (digit: number): string => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;

const policy: Values = {
  displayName: "Everything",
  state: "enabled",
  conditions: {
    applications: { includedApplications: ["All"], excludedApplications: [id(1)], includedUserActions: [] },
    users: {
      includedUsers: ["All"],
      excludedUsers: [id(2)],
      includedGroups: [id(3)],
      excludedGroups: [id(4)],
      includedRoles: [id(5)],
      excludedRoles: [id(6)],
      includedGuestsOrExternalUsers: [
        {
          guestOrExternalUserTypes: ["internalGuest", "serviceProvider"],
          externalTenants: [{ membershipKind: "enumerated", members: [id(7)] }],
        },
      ],
      excludedGuestsOrExternalUsers: [],
    },
    clientAppTypes: ["browser"],
    authenticationFlowTransferMethods: ["authenticationTransfer", "deviceCodeFlow"],
    clientApplications: {
      includedServicePrincipals: [id(8)],
      excludedServicePrincipals: [id(9)],
      filter: { mode: "include", rule: "a" },
    },
    devices: { filter: { mode: "exclude", rule: "device.isCompliant -eq True" } },
    locations: { includedLocations: ["All"], excludedLocations: ["AllTrusted"] },
    platforms: { includedPlatforms: ["all"], excludedPlatforms: ["linux"] },
    insiderRiskLevels: "elevated",
    servicePrincipalRiskLevels: ["high"],
    signInRiskLevels: ["medium"],
    userRiskLevels: ["low"],
  },
  grantControls: {
    operator: "AND",
    builtInControls: ["compliantDevice"],
    authenticationStrengthPolicyId: `/policies/authenticationStrengthPolicies/${id(1)}`,
    customAuthenticationFactors: ["factor"],
    termsOfUses: [id(2)],
  },
  sessionControls: {
    applicationEnforcedRestrictionsEnabled: true,
    cloudAppSecurityPolicy: "monitorOnly",
    disableResilienceDefaults: true,
    persistentBrowserMode: "never",
    signInFrequency: 4,
    signInFrequencyAuthenticationType: "primaryAndSecondaryAuthentication",
    signInFrequencyInterval: "timeBased",
    signInFrequencyPeriod: "hours",
  },
};

const location = (block: Values): Values => ({ displayName: "Head office", ...block });

const cases: [name: string, values: Values, back: (values: Values) => Values][] = [
  ["a conditional access policy", policy, (values) => flattenPolicy({ ...expandPolicy(values) })],
  [
    "an IP location",
    location({ ip: { ipRanges: ["192.0.2.0/24", "2001:db8::/32"], trusted: true } }),
    (values) => flattenLocation({ displayName: values.displayName, ...expandLocation(values) }),
  ],
  [
    "a country location",
    location({
      country: {
        countriesAndRegions: ["NL"],
        countryLookupMethod: "authenticatorAppGps",
        includeUnknownCountriesAndRegions: true,
      },
    }),
    (values) => flattenLocation({ displayName: values.displayName, ...expandLocation(values) }),
  ],
  [
    "an authentication strength",
    { displayName: "Keys", description: "Security keys only", allowedCombinations: ["fido2", "password,sms"] },
    (values) => flattenStrength(expandStrength(values)),
  ],
  [
    "a role assignment",
    { roleId: id(1), principalObjectId: id(2), appScopeId: "", directoryScopeId: "/administrativeUnits/1" },
    (values) => flattenAssignment(expandAssignment(values)),
  ],
];

describe("azureadShapes", () => {
  for (const [name, values, back] of cases) {
    it(`gives back in Pulumi's names what it wrote in Graph's, of ${name}`, () => {
      const { objectId, ...found } = back(values);
      expect(objectId, "an object that isn't made yet has no id").to.equal(undefined);
      expect(found).to.deep.equal(values);
    });
  }

  it("writes an undeclared list of a policy as empty, as every write sends the whole policy", () => {
    const body = expandPolicy({
      displayName: "x",
      state: "enabled",
      conditions: { users: { includedUsers: ["All"] } },
    });
    expect(body).to.have.nested.property("conditions.users.excludeGroups").that.deep.equals([]);
    expect(body).to.have.property("grantControls", null);
  });
});
