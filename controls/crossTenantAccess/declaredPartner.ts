import type { Declared, DeclaredPartner } from "../state/Declared";

/** What is declared about a tenant, if it is a partner. */
export const declaredPartner = ({ partners }: Declared, tenantId: string): DeclaredPartner | undefined =>
  partners.find((partner) => partner.tenantId.toLowerCase() === tenantId.toLowerCase());
