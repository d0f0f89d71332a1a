import type { GuestsOrExternalUsers } from "../model/ConditionalAccessPolicy";
import type { B2bSetting } from "../model/CrossTenantAccess";

/** A single change to a tenant that reopens a way. */
export type RepairEdit = ExcludeEdit | ReportOnlyEdit | AllowInboundEdit | TrustInboundEdit;

/** Exclude the subject from a policy: add `value` to the list at `path`, or set it there. */
export interface ExcludeEdit {
  kind: "exclude";
  policyId: string;
  policyName: string;
  path:
    | "conditions.users.excludeUsers"
    | "conditions.users.excludeGroups"
    | "conditions.users.excludeGuestsOrExternalUsers"
    | "conditions.clientApplications.excludeServicePrincipals";
  value: string | GuestsOrExternalUsers;
  description: string;
}

/** Set a policy to report-only. */
export interface ReportOnlyEdit {
  kind: "reportOnly";
  policyId: string;
  policyName: string;
  description: string;
}

/** Let a partner tenant's people in: set this section of its cross-tenant access entry, adding the entry where needed. */
export interface AllowInboundEdit {
  kind: "allowInbound";
  tenantId: string;
  section: "b2bCollaborationInbound" | "b2bDirectConnectInbound";
  value: B2bSetting;
  description: string;
}

/** Believe the MFA that a partner tenant's people did at home: set this in its cross-tenant access entry. */
export interface TrustInboundEdit {
  kind: "trustInbound";
  tenantId: string;
  section: "inboundTrust";
  value: { isMfaAccepted: true };
  description: string;
}

export type PolicyEdit = ExcludeEdit | ReportOnlyEdit;
