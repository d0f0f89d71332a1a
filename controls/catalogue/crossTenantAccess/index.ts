import type { Control } from "../../Control";
import { consentDeclared } from "./consentDeclared";
import { customerRelationships } from "./customerRelationships";
import { defaultInboundBlocked } from "./defaultInboundBlocked";
import { defaultOutboundBlocked } from "./defaultOutboundBlocked";
import { defaultTrustsNobody } from "./defaultTrustsNobody";
import { identitySynchronization } from "./identitySynchronization";
import { otherCloudsClosed } from "./otherCloudsClosed";
import { partnersDeclared } from "./partnersDeclared";
import { redemption } from "./redemption";
import { serviceProviderRoles } from "./serviceProviderRoles";
import { suspendedPartners } from "./suspendedPartners";
import { tenantRestrictions } from "./tenantRestrictions";
import { trustDeclared } from "./trustDeclared";

/** Who may come in from other tenants, where the tenant's own people may go, and who administers whom. */
export const crossTenantAccess: readonly Control[] = [
  defaultInboundBlocked,
  defaultOutboundBlocked,
  defaultTrustsNobody,
  partnersDeclared,
  otherCloudsClosed,
  tenantRestrictions,
  trustDeclared,
  consentDeclared,
  redemption,
  identitySynchronization,
  suspendedPartners,
  serviceProviderRoles,
  customerRelationships,
];
