/** Where the two sides name the same list differently: Pulumi's name → Graph's, by block. */
export const listNames = {
  applications: {
    includedApplications: "includeApplications",
    excludedApplications: "excludeApplications",
    includedUserActions: "includeUserActions",
  },
  users: {
    includedUsers: "includeUsers",
    excludedUsers: "excludeUsers",
    includedGroups: "includeGroups",
    excludedGroups: "excludeGroups",
    includedRoles: "includeRoles",
    excludedRoles: "excludeRoles",
  },
  clientApplications: {
    includedServicePrincipals: "includeServicePrincipals",
    excludedServicePrincipals: "excludeServicePrincipals",
  },
  locations: { includedLocations: "includeLocations", excludedLocations: "excludeLocations" },
  platforms: { includedPlatforms: "includePlatforms", excludedPlatforms: "excludePlatforms" },
} as const;

/** These three have the same name on both sides. */
export const riskLists = ["servicePrincipalRiskLevels", "signInRiskLevels", "userRiskLevels"] as const;
