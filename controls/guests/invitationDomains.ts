import type { B2bManagementPolicy } from "../state/Guests";

/** The domains to which invitations may, or may not, be sent; a list that is not set is empty. */
export interface InvitationDomains {
  allowed: string[];
  blocked: string[];
}

/** Reads the JSON text in which Graph keeps them. Undefined when it is not the JSON that is known. */
export function invitationDomains({ definition }: B2bManagementPolicy): InvitationDomains | undefined {
  try {
    const { B2BManagementPolicy: policy } = JSON.parse(definition?.[0] ?? "") as {
      B2BManagementPolicy: { InvitationsAllowedAndBlockedDomainsPolicy?: Lists | null };
    };
    const lists = policy.InvitationsAllowedAndBlockedDomainsPolicy;
    return { allowed: lists?.AllowedDomains ?? [], blocked: lists?.BlockedDomains ?? [] };
  } catch {
    return undefined;
  }
}

interface Lists {
  AllowedDomains?: string[] | null;
  BlockedDomains?: string[] | null;
}
