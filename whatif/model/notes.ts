/**
 * Points on which an answer rests and that public documentation leaves open. The evaluator takes the stricter reading,
 * and says so with one of these.
 */
export const notes = {
  allCoversUsersWithoutObject:
    "Takes `All` users to cover service provider and B2B direct connect users, who have no object here; not confirmed.",
  rolesHeldThroughGdap:
    "Takes roles held through GDAP to count where a policy includes roles, and not where it excludes them; not confirmed.",
  serviceProviderAccess:
    "Takes service provider (GDAP) access not to be stopped by B2B inbound settings; not confirmed.",
  serviceProviderMfa:
    "Takes a service provider's user, who has no object here, to do MFA only at home: it counts only when MFA from that tenant is trusted; not confirmed.",
  directConnectCrossover:
    "A policy for one of B2B collaboration and B2B direct connect is taken to include the other's users in Teams and SharePoint, and its exclusions not to.",
  lowPrivilegeScopes:
    "The low-privilege scopes alone count as access to Windows Azure Active Directory, as Entra ID enforces since 2026.",
  appGroupTarget:
    "The sign-in names a group of apps, which stands for any app in it; Graph's evaluate takes app ids only.",
  allCoversRegistration:
    "Takes policies on `All` apps to cover the registration of security information, as Graph's own sample answer does.",
  allLeavesDeviceRegistration:
    "Takes policies on `All` apps not to cover registering or joining devices; not confirmed.",
  omittedCondition:
    "The sign-in leaves out what this policy's condition asks for; as in Graph's evaluate, the policy then doesn't apply.",
  mfaTrustedIpsUnknown:
    "`AllTrusted` also covers the legacy MFA trusted IPs, which were not given; no address is taken to be one.",
  registersHere: "Assumes that the external person registers a method in this tenant that it accepts.",
  homeOutboundAssumed: "The home tenant's outbound settings are not known and are taken to allow this.",
  outboundOnly:
    "Decides this tenant's outbound settings only; the other tenant's settings and policies are not known here.",
  otherExternalAccess:
    "Takes an external user of no known kind not to be stopped by B2B inbound settings; not confirmed.",
  strictestSession: "Where several policies set a session control, the strictest is taken; not confirmed.",
  sessionUnsupported: "Session controls don't work for B2B direct connect users; they are left out.",
  reportOnlyUserActions:
    "Entra ID doesn't evaluate report-only policies on user actions; once enforced it would apply.",
  externalDeviceFilter:
    "Filters for devices see an external person's device only where device claims of the home tenant are trusted.",
  workloadBlockOnly:
    "`block` is the only control that works on service principals; anything else can never be met by one.",
  approvedAppRetiring: "The approved client app control was retired by Microsoft in 2026.",
} as const;

export type NoteCode = keyof typeof notes;

export interface Note {
  code: NoteCode;
  message: string;
}

export const note = (code: NoteCode): Note => ({ code, message: notes[code] });
