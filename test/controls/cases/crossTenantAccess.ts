import { ids } from "../goodTenant/ids";
import { type DraftTenant, policyOf } from "../goodTenant/goodTenant";
import { section } from "../goodTenant/crossTenantAccess";
import type { Case } from "./Case";

const theDefault = (tenant: DraftTenant) => tenant.crossTenantAccessDefault;
const entry = (tenant: DraftTenant, id: string) => tenant.crossTenantAccessPartners.find((p) => p.tenantId === id)!;

export const crossTenantAccessCases: Case[] = [
  {
    id: "EB-XT-01v1",
    when: "inbound collaboration is open",
    mutate: (t) => (theDefault(t).b2bCollaborationInbound.usersAndGroups.accessType = "allowed"),
    reason: "B2B collaboration inbound: not every user and every application is blocked.",
  },
  {
    id: "EB-XT-01v1",
    when: "only some users are blocked",
    mutate: (t) => (theDefault(t).b2bDirectConnectInbound.usersAndGroups.targets[0]!.target = "id"),
    reason: "B2B direct connect inbound: not every user and every application is blocked.",
  },
  {
    id: "EB-XT-02v1",
    when: "one half of outbound collaboration is missing",
    mutate: (t) => delete (theDefault(t).b2bCollaborationOutbound as { applications?: object }).applications,
    reason: "B2B collaboration outbound: not every user and every application is blocked.",
  },
  {
    id: "EB-XT-03v1",
    when: "the default trusts MFA claims",
    mutate: (t) => (theDefault(t).inboundTrust.isMfaAccepted = true),
    reason: "Every tenant's claim is trusted: isMfaAccepted is true.",
  },
  {
    id: "EB-XT-03v1",
    when: "the default trusts a claim that is new",
    mutate: (t) => Object.assign(theDefault(t).inboundTrust, { isCompliantNetworkAccepted: true }),
    reason: "Every tenant's claim is trusted: isCompliantNetworkAccepted is true.",
  },
  {
    id: "EB-XT-04v1",
    when: "there is a partner entry that nobody declared",
    mutate: (t) => t.crossTenantAccessPartners.push({ tenantId: ids.stranger, isServiceProvider: true } as never),
    reason: `Tenant ${ids.stranger}, a service provider, has a partner entry that nobody declared.`,
  },
  {
    id: "EB-XT-05v1",
    when: "another cloud is allowed",
    mutate: (t) => (t.crossTenantAccessPolicy.allowedCloudEndpoints = ["microsoftonline.us"]),
    reason: "Allowed clouds: microsoftonline.us.",
  },
  {
    id: "EB-XT-06v1",
    when: "other tenants' accounts may use an app",
    mutate: (t) => (theDefault(t).tenantRestrictions = section("allowed")),
    reason: "Tenant restrictions: not every user and every application is blocked.",
  },
  {
    id: "EB-XT-07v1",
    when: "a claim is trusted that nobody declared",
    mutate: (t) => (entry(t, ids.supplier).inboundTrust.isMfaAccepted = true),
    reason: `Tenant ${ids.supplier}: isMfaAccepted is true, and nobody declared it.`,
  },
  {
    id: "EB-XT-08v1",
    when: "the consent prompt is skipped",
    mutate: (t) => (entry(t, ids.provider).automaticUserConsentSettings.inboundAllowed = true),
    reason: `Tenant ${ids.provider}: inboundAllowed is true, and nobody declared it.`,
  },
  {
    id: "EB-XT-09v1",
    when: "a private Microsoft account would do",
    mutate: (t) =>
      (theDefault(t).invitationRedemptionIdentityProviderConfiguration.fallbackIdentityProvider =
        "defaultConfiguredIdp"),
    reason:
      "The fallback is defaultConfiguredIdp, expected emailOneTimePasscode: a private Microsoft account would do.",
  },
  {
    id: "EB-XT-09v1",
    when: "social accounts come first",
    mutate: (t) =>
      theDefault(t).invitationRedemptionIdentityProviderConfiguration.primaryIdentityProviderPrecedenceOrder.unshift(
        "socialIdentityProviders",
      ),
    reason: "Redemption begins with socialIdentityProviders, expected azureActiveDirectory.",
  },
  {
    id: "EB-XT-10v1",
    when: "a partner may create users",
    mutate: (t) =>
      Object.assign(entry(t, ids.supplier), { identitySynchronization: { userSyncInbound: { isSyncAllowed: true } } }),
    reason: `Tenant ${ids.supplier}: userSyncInbound is allowed, and nobody declared it.`,
  },
  {
    id: "EB-XT-10v1",
    when: "a partner's synchronisation could not be read",
    mutate: (t) => Object.assign(entry(t, ids.supplier), { identitySynchronization: undefined }),
    finding: "unknown",
    reason: `The identity synchronisation of tenant ${ids.supplier} could not be read.`,
  },
  {
    id: "EB-XT-11v1",
    when: "a suspended partner still has a direction open",
    mutate: (t) => (entry(t, ids.suspended).b2bCollaborationInbound = section("allowed")),
    reason: `Suspended tenant ${ids.suspended}: B2B collaboration inbound: not every user and every application is blocked.`,
  },
  {
    id: "EB-XT-11v1",
    when: "conditional access could not be read",
    mutate: (t) => delete (t as Partial<DraftTenant>).conditionalAccessPolicies,
    finding: "unknown",
    reason: "The list of conditional access policies could not be read.",
  },
  {
    id: "EB-XT-11v1",
    when: "the tenant can't have conditional access",
    mutate: (t) => {
      t.licences = new Set();
      t.conditionalAccessPolicies = [];
    },
    finding: "met",
    reason: `Tenant ${ids.suspended} is blocked in every direction.`,
  },
  {
    id: "EB-XT-11v1",
    when: "its claims are still believed",
    mutate: (t) => (entry(t, ids.suspended).inboundTrust = { isMfaAccepted: true } as never),
    reason: `Suspended tenant ${ids.suspended}: isMfaAccepted is still true.`,
  },
  {
    id: "EB-XT-11v1",
    when: "conditional access would only report it",
    mutate: (t) => (policyOf(t, "No strangers").state = "enabledForReportingButNotEnforced"),
    finding: "staged",
    reason: `Only reported, not enforced, for: ${[
      "b2bCollaborationGuest",
      "b2bCollaborationMember",
      "b2bDirectConnectUser",
      "otherExternalUser",
      "serviceProvider",
    ]
      .map((type) => `${type} of tenant ${ids.suspended}`)
      .join(", ")}.`,
  },
  {
    id: "EB-XT-12v1",
    when: "a service provider may hold Global Administrator",
    mutate: (t) =>
      entry(t, ids.provider).serviceProviderConstraints.allowedRoleTemplateIds.push(
        "62E90394-69F5-4237-9190-012177145E10",
      ),
    reason: `Service provider ${ids.provider} may hold Global Administrator.`,
  },
  {
    id: "EB-XT-12v1",
    when: "which roles it may hold could not be read",
    mutate: (t) => Object.assign(entry(t, ids.provider), { serviceProviderConstraints: null }),
    finding: "unknown",
    reason: `Which roles service provider ${ids.provider} may hold could not be read.`,
  },
  {
    id: "EB-XT-13v1",
    when: "a relationship holds Partner Tier2 Support",
    mutate: (t) =>
      t.delegatedAdminRelationships[0]!.accessDetails.unifiedRoles.push({
        roleDefinitionId: "e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8",
      }),
    reason: 'Relationship "Adatum" holds Partner Tier2 Support.',
  },
];
